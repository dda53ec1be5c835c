import { catalogueVersion, municipalityVersion } from '#app/audit-trail/version.server.ts'
import { municipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { progressOverTime } from '#app/reviews/progress-over-time.ts'
import type { Context } from '#app/workflow/context.ts'
import type { Database } from '#db/client.ts'
import {
  type PublicPlace,
  type PublicReport,
  publicPlace,
  publicPlaces,
  publicReport,
  publicReports,
} from '../catalogue.server.ts'
import { kept } from '../kept.server.ts'
import { isPublic } from '../public-follow-up.ts'
import { publicMunicipality } from '../public-municipality.server.ts'
import { summaryOf } from '../summary.ts'
import type { Picture } from './picture.ts'
import {
  agesPicture,
  municipalitiesPicture,
  progressPicture,
  promisePicture,
} from './pictures-of.ts'

/** The pictures of one study over all its municipalities. Throws `NotFound`. */
export function reportPictures(context: Context, slug: string): Picture[] {
  const report = publicReport(context, slug)
  const makeAll = () => picturesOfReport(context, report)
  const version = versionOfAll(report.municipalityCodes)
  return kept(context, `pictures of report ${slug}`, makeAll, version)
}

/** The pictures of one municipality over all its studies. Throws `NotFound`. */
export function municipalityPictures(context: Context, slug: string): Picture[] {
  const place = publicPlace(context, slug)
  const makeAll = () => picturesOfMunicipality(context, place)
  return kept(
    context,
    `pictures of municipality ${place.code}`,
    makeAll,
    versionOfAll([place.code]),
  )
}

/** The version of what pictures of these municipalities show. */
function versionOfAll(codes: readonly string[]): (db: Database) => number {
  return (db) =>
    Math.max(catalogueVersion(db), ...codes.map((code) => municipalityVersion(db, code)))
}

function picturesOfReport(context: Context, report: PublicReport): Picture[] {
  const ofReport = (one: { reportId: number }) => one.reportId === report.id
  const places = publicPlaces(context).filter(({ code }) => report.municipalityCodes.includes(code))
  const views = places.map(({ code }) => publicMunicipality(context, code))
  const on = context.clock.today()
  const about = { about: report.shortTitle, on }
  const followUps = views.flatMap((view) => view.followUps.filter(ofReport))
  const lines = views.map((view) => ({
    name: view.municipality.name,
    summary: summaryOf({
      on,
      followUps: view.followUps.filter(ofReport),
      notifications: view.notifications.filter(ofReport),
    }),
  }))
  return present([
    progressPicture(
      about,
      progressOf(
        context,
        places.map(({ code }) => code),
        ofReport,
      ),
    ),
    municipalitiesPicture(about, lines),
    promisePicture(about, followUps),
    agesPicture(about, 'Gemeente', lines),
  ])
}

function picturesOfMunicipality(context: Context, place: PublicPlace): Picture[] {
  const view = publicMunicipality(context, place.code)
  const about = { about: place.name, on: view.on }
  const lines = publicReports(context)
    .filter((report) => report.municipalityCodes.includes(place.code))
    .map((report) => {
      const ofReport = (one: { reportId: number }) => one.reportId === report.id
      const followUps = view.followUps.filter(ofReport)
      const notifications = view.notifications.filter(ofReport)
      return {
        name: report.shortTitle,
        summary: summaryOf({ on: view.on, followUps, notifications }),
      }
    })
  return present([
    progressPicture(
      about,
      progressOf(context, [place.code], () => true),
    ),
    promisePicture(about, view.followUps),
    agesPicture(about, 'Onderzoek', lines),
  ])
}

function progressOf(
  context: Context,
  codes: readonly string[],
  chosen: (facts: FollowUpFacts) => boolean,
) {
  const today = context.clock.today()
  const facts = codes
    .flatMap((code) => municipalityAgenda(context, code).standings)
    .map((standing) => standing.facts)
    .filter((one) => isPublic(one, today) && chosen(one))
  const [from] = facts.flatMap(({ offering }) => offering.offeredOn ?? []).sort()
  if (from === undefined) return []
  return progressOverTime(facts, { from, today, knownAt: context.clock.now() })
}

function present(pictures: readonly (Picture | null)[]): Picture[] {
  return pictures.flatMap((picture) => picture ?? [])
}
