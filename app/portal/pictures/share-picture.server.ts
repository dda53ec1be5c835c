import { pngOf } from '#app/letters/render/png.server.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { phases } from '#db/schema/codes.ts'
import { publicPlace, publicReport } from '../catalogue.server.ts'
import { kept } from '../kept.server.ts'
import { overviews, reportSummary } from '../overview.server.ts'
import { publicMunicipality } from '../public-municipality.server.ts'
import { councilPage } from '../report-page.server.ts'
import { phaseCounts, type Summary, summaryOf } from '../summary.ts'
import { partsOf, phaseLooks } from './looks.ts'
import { type Share, shareSvg, shareWidth } from './share-svg.server.tsx'

/**
 * The picture that stands with a shared link, as PNG; `path` is that of the page: ``, `gemeenten/wassenaar`,
 * `onderzoeken/statushouders`, `onderzoeken/statushouders/wassenaar`. Throws `NotFound`.
 */
export function sharePicture(context: Context, path: string): Promise<Buffer> {
  return kept(context, `share ${path}`, async () =>
    pngOf(shareSvg(await shareAt(context, path)), { width: shareWidth }),
  )
}

async function shareAt(context: Context, path: string): Promise<Share> {
  const [kind, slug = '', municipality, ...more] = path.split('/').filter(Boolean)
  const on = context.clock.today()
  if (kind === undefined)
    return {
      title: 'Wat er gebeurt met aanbevelingen van de rekenkamer',
      above: 'Van het rapport tot de raad zegt dat het klaar is',
      on,
      parts: partsIn((await overviews(context)).map(({ summary }) => summary.counts)),
    }
  if (more.length > 0) throw new NotFound()
  if (kind === 'gemeenten' && municipality === undefined) {
    const place = publicPlace(context, slug)
    const { counts } = summaryOf(publicMunicipality(context, place.code))
    return {
      title: place.name,
      above: 'Aanbevelingen van de rekenkamer',
      on,
      parts: partsIn([counts]),
    }
  }
  if (kind !== 'onderzoeken') throw new NotFound()
  if (municipality !== undefined) {
    const page = councilPage(context, slug, municipality)
    return {
      title: page.report.title,
      above: `Vervolg in de gemeenteraad van ${page.municipality.name}`,
      on,
      parts: partsIn([phaseCounts(page.followUps)]),
    }
  }
  const report = publicReport(context, slug)
  const { counts } = await reportSummary(context, report)
  return { title: report.title, above: report.auditOffice.name, on, parts: partsIn([counts]) }
}

function partsIn(all: readonly Summary['counts'][]): Share['parts'] {
  const counts: Summary['counts'] = {}
  for (const phase of phases) counts[phase] = all.reduce((sum, one) => sum + (one[phase] ?? 0), 0)
  return partsOf(phases, counts, phaseLooks)
}
