import type { CalendarDate, Instant } from '#app/workflow/calendar-date.ts'
import { startOfDay } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { type PublicPlace, publicPlaces, publicReports } from '../catalogue.server.ts'
import type { PublicFollowUp } from '../public-follow-up.ts'
import { publicLetters } from '../public-letters.server.ts'
import { publicMunicipality } from '../public-municipality.server.ts'
import { storyOf } from '../story.ts'
import { type ToldMoment, toldMoment } from '../story-words.ts'
import type { Topic } from './topic.server.ts'

/** Something that became known about a topic. */
export type News = {
  key: string
  on: CalendarDate
  knownAt: Instant
  municipality: string
  report: string
  /** Path of the page that tells it. */
  href: string
  told: ToldMoment
}

/**
 * What became known about a topic after `since` (without it: ever), newest first: also what happened earlier and was
 * entered late, and that a letter did not come.
 */
export function newsAbout(context: Context, topic: Topic, since: Instant = ''): News[] {
  const reports = publicReports(context)
  return publicPlaces(context)
    .filter((place) => concerns(topic, place, reports))
    .flatMap((place) => newsIn(context, topic, place, since))
    .sort((a, b) => (a.knownAt > b.knownAt ? -1 : a.knownAt < b.knownAt ? 1 : 0))
}

function concerns(
  topic: Topic,
  { code }: PublicPlace,
  reports: readonly { id: number; municipalityCodes: readonly string[] }[],
): boolean {
  if (topic.kind === 'municipality') return topic.code === code
  return reports.find((one) => one.id === topic.reportId)?.municipalityCodes.includes(code) ?? false
}

function newsIn(context: Context, topic: Topic, place: PublicPlace, since: Instant): News[] {
  const view = publicMunicipality(context, place.code)
  const followUps = view.followUps.filter((one) => isAbout(topic, one))
  const ofReport = (one: { reportId: number }) =>
    topic.kind === 'municipality' || one.reportId === topic.reportId
  // Letters and the informing of the council are about a whole study.
  const whole = topic.kind !== 'recommendation'
  const events = new Map(
    followUps.map((one) => [
      one.id,
      (view.events.get(one.id) ?? [])
        .map((event) => ({ ...event, knownAt: publicSince(event.knownAt, one) }))
        .filter((event) => event.knownAt > since),
    ]),
  )
  const story = storyOf({
    on: view.on,
    followUps,
    events,
    letters: whole ? publicLetters(context, { municipalityCode: place.code }).filter(ofReport) : [],
    papers: [],
    notifications: whole ? view.notifications.filter(ofReport) : [],
  })
  const reports = new Map(publicReports(context).map((report) => [report.id, report]))
  const now = context.clock.now()
  return story.flatMap((moment): News[] => {
    const report = reports.get(moment.reportId)
    if (report === undefined || moment.knownAt <= since || moment.knownAt > now) return []
    return [
      {
        key: `${place.code}-${moment.key}`,
        on: moment.on,
        knownAt: moment.knownAt,
        municipality: place.name,
        report: report.shortTitle,
        href: `/onderzoeken/${report.slug}/${place.slug}`,
        told: toldMoment(moment),
      },
    ]
  })
}

function isAbout(topic: Topic, followUp: PublicFollowUp): boolean {
  if (topic.kind === 'municipality') return true
  if (topic.kind === 'report') return followUp.reportId === topic.reportId
  return followUp.recommendation.id === topic.recommendationId
}

/** What was entered before the report was offered became public on that day. */
function publicSince(recordedAt: Instant, { offeredOn }: PublicFollowUp): Instant {
  const offeredAt = startOfDay(offeredOn)
  return recordedAt > offeredAt ? recordedAt : offeredAt
}
