import type { Context } from '#app/workflow/context.ts'
import {
  type PublicPlace,
  type PublicReport,
  publicPlaces,
  publicReports,
} from './catalogue.server.ts'
import { publicLetters } from './public-letters.server.ts'
import { publicMunicipality } from './public-municipality.server.ts'
import { type StoryMoment, storyOf } from './story.ts'
import { type Summary, summaryOf } from './summary.ts'

const newsOnFront = 8
const lettersOnFront = 5

/** How far each municipality is, by name. */
export function municipalitySummaries(
  context: Context,
): { municipality: PublicPlace; summary: Summary }[] {
  return publicPlaces(context).map((municipality) => ({
    municipality,
    summary: summaryOf(publicMunicipality(context, municipality.code)),
  }))
}

/** How far a report is over all its municipalities. */
export function reportSummary(context: Context, report: PublicReport): Summary {
  const views = report.municipalityCodes.map((code) => publicMunicipality(context, code))
  const ofReport = (one: { reportId: number }) => one.reportId === report.id
  return summaryOf({
    on: context.clock.today(),
    followUps: views.flatMap((view) => view.followUps.filter(ofReport)),
    notifications: views.flatMap((view) => view.notifications.filter(ofReport)),
  })
}

type News = { label: string; href: string; moment: StoryMoment }

/** What the front page shows: how far everyone is, what is new, and where to go on. */
export function frontPage(context: Context) {
  const reports = publicReports(context)
  const municipalities = municipalitySummaries(context)
  return {
    today: context.clock.today(),
    municipalities,
    news: municipalities
      .flatMap(({ municipality }) => newsOf(context, municipality, reports))
      .sort((a, b) => (a.moment.on > b.moment.on ? -1 : a.moment.on < b.moment.on ? 1 : 0))
      .slice(0, newsOnFront),
    letters: publicLetters(context).slice(0, lettersOnFront),
    reports: reports.slice(0, 10),
  }
}

function newsOf(context: Context, place: PublicPlace, reports: readonly PublicReport[]): News[] {
  const view = publicMunicipality(context, place.code)
  const letters = publicLetters(context, { municipalityCode: place.code })
  return storyOf({ ...view, letters, papers: [] })
    .filter((moment) => moment.on <= view.on && moment.type !== 'offering')
    .slice(-newsOnFront)
    .flatMap((moment) => {
      const report = reports.find((one) => one.id === moment.reportId)
      if (report === undefined) return []
      return {
        label: `${place.name}: ${report.shortTitle}`,
        href: `/onderzoeken/${report.slug}/${place.slug}`,
        moment: { ...moment, key: `${place.code}-${moment.key}` },
      }
    })
}
