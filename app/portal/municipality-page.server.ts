import type { Context } from '#app/workflow/context.ts'
import { type PublicReport, publicPlace, publicReports } from './catalogue.server.ts'
import { municipalityPictures } from './pictures/pictures.server.ts'
import { publicLetters } from './public-letters.server.ts'
import { type PublicMunicipality, publicMunicipality } from './public-municipality.server.ts'
import { storyOf } from './story.ts'
import { summaryOf } from './summary.ts'

const latest = 10

/** The page of a municipality: all its reports, open and closed, and when the council hears next. */
export function municipalityPage(context: Context, slug: string) {
  const municipality = publicPlace(context, slug)
  const view = publicMunicipality(context, municipality.code)
  const letters = publicLetters(context, { municipalityCode: municipality.code })
  const reports = publicReports(context).filter((report) =>
    report.municipalityCodes.includes(municipality.code),
  )
  const rows = reports.map((report) => reportRow(report, slug, view))
  return {
    municipality,
    today: view.on,
    summary: summaryOf(view),
    pictures: municipalityPictures(context, slug),
    open: rows.filter((row) => row.summary.open > 0),
    closed: rows.filter((row) => row.summary.open === 0),
    /** Which study is named in the news where there are several: each has its own recommendation 1. */
    studies:
      reports.length > 1
        ? reports.map(({ id, slug, shortTitle }) => ({ id, slug, shortTitle }))
        : [],
    news: storyOf({ ...view, letters, papers: [] })
      .filter((moment) => moment.on <= view.on)
      .slice(-latest)
      .reverse(),
    letters,
  }
}

function reportRow(report: PublicReport, slug: string, view: PublicMunicipality) {
  const ofReport = (one: { reportId: number }) => one.reportId === report.id
  return {
    key: report.slug,
    name: report.title,
    href: `/onderzoeken/${report.slug}/${slug}`,
    summary: summaryOf({
      on: view.on,
      followUps: view.followUps.filter(ofReport),
      notifications: view.notifications.filter(ofReport),
    }),
  }
}
