import { type MatrixCell, matrixOf } from '#app/reviews/matrix.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { publicPapers, publicPlace, publicPlaces, publicReport } from './catalogue.server.ts'
import { reportPictures } from './pictures/pictures.server.ts'
import { publicLetters } from './public-letters.server.ts'
import { publicMatrixCell } from './public-matrix.ts'
import { publicMunicipality } from './public-municipality.server.ts'
import { storyOf } from './story.ts'
import { summaryOf } from './summary.ts'

/** The page of a report: the recommendations beside one another over its municipalities. Throws `NotFound`. */
export function reportPage(context: Context, slug: string) {
  const report = publicReport(context, slug)
  const places = publicPlaces(context).filter((one) => report.municipalityCodes.includes(one.code))
  const ofReport = (one: { reportId: number }) => one.reportId === report.id
  const views = places.map((place) => publicMunicipality(context, place.code))
  return {
    report,
    today: context.clock.today(),
    pictures: reportPictures(context, slug),
    matrix: matrixOf<MatrixCell>(
      places,
      views.flatMap((view) => view.followUps.filter(ofReport).map(publicMatrixCell)),
    ),
    municipalities: views.map((view) => ({
      municipality: view.municipality,
      summary: summaryOf({
        on: view.on,
        followUps: view.followUps.filter(ofReport),
        notifications: view.notifications.filter(ofReport),
      }),
    })),
  }
}

/** "Vervolg in de gemeenteraad" of one report in one municipality. Throws `NotFound`. */
export function councilPage(context: Context, reportSlug: string, municipalitySlug: string) {
  const report = publicReport(context, reportSlug)
  const place = publicPlace(context, municipalitySlug)
  if (!report.municipalityCodes.includes(place.code)) throw new NotFound()
  const ofReport = (one: { reportId: number }) => one.reportId === report.id
  const view = publicMunicipality(context, place.code)
  const followUps = view.followUps.filter(ofReport)
  const notifications = view.notifications.filter(ofReport)
  const letters = publicLetters(context, { reportId: report.id, municipalityCode: place.code })
  const papers = publicPapers(context, report.id, place.code)
  return {
    report,
    municipality: place,
    today: view.on,
    followUps,
    events: Object.fromEntries(followUps.map(({ id }) => [id, view.events.get(id) ?? []])),
    summary: summaryOf({ on: view.on, followUps, notifications }),
    story: storyOf({ ...view, followUps, notifications, letters, papers }).filter(
      (moment) => moment.type !== 'update',
    ),
    letters,
  }
}
