import type { Context } from '#app/workflow/context.ts'
import { councilPage } from '../report-page.server.ts'

/** The follow-up of one study in one municipality as a piece for the page of another site. Throws `NotFound`. */
export function councilPiece(
  context: Context & { baseUrl: string; demo: boolean },
  reportSlug: string,
  municipalitySlug: string,
) {
  const { baseUrl, demo } = context
  const { report, municipality, today, followUps, story } = councilPage(
    context,
    reportSlug,
    municipalitySlug,
  )
  const address = `${baseUrl}/onderzoeken/${report.slug}/${municipality.slug}`
  return {
    report: { title: report.title, slug: report.slug },
    municipality: { name: municipality.name, slug: municipality.slug },
    today,
    demo,
    followUps,
    story: story.filter((moment) => moment.type !== 'offering' && moment.type !== 'extension'),
    /** The whole story, at this site. */
    address,
  }
}

export type CouncilPiece = ReturnType<typeof councilPiece>
