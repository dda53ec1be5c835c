import { setImmediate as immediate } from 'node:timers/promises'
import { municipalityVersion, municipalityVersions } from '#app/audit-trail/version.server.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import type { Database } from '#db/client.ts'
import type { Phase } from '#db/schema/codes.ts'
import { type PublicPlace, type PublicReport, publicPlaces } from './catalogue.server.ts'
import type { PublicFollowUp } from './public-follow-up.ts'
import { publicLetters } from './public-letters.server.ts'
import {
  type PublicMunicipality,
  publicMunicipalityInPassing,
} from './public-municipality.server.ts'
import { type StoryMoment, storyOf } from './story.ts'
import { combinedSummary, type Summary, summaryOf } from './summary.ts'

/** What lists tell of one municipality: so little that a whole country of them stays in memory. */
export type MunicipalityOverview = {
  municipality: PublicPlace
  summary: Summary
  /** By the id of the report. */
  reports: ReadonlyMap<number, Summary>
  /** The newest moments, oldest first. */
  news: StoryMoment[]
  /** In the order of the view. */
  followUps: FollowUpKey[]
  decisions: DecisionKey[]
}

/** As much of a follow-up as is needed to choose and order it among those of a country. */
export type FollowUpKey = {
  id: number
  reportId: number
  recommendationId: number
  municipalityCode: string
  phase: Phase
  late: boolean
  lastUpdateOn: CalendarDate | null
  implementationDueOn: CalendarDate | null
}

export type DecisionKey = {
  id: number
  reportId: number
  municipalityCode: string
  on: CalendarDate
}

/** As many moments of each municipality as can stand on the front page. */
export const newsInOverview = 8

/** So long others wait while overviews are made, in milliseconds. */
const slice = 40

type Kept = { version: number; on: CalendarDate; overview: MunicipalityOverview }
const caches = new WeakMap<Database, Map<string, Kept>>()
const turns = new WeakMap<Database, Promise<void>>()

/**
 * The overviews of these municipalities today, of all when none are named. Each is made anew when the trail has
 * something newer about it, so many at a time as fit in a slice; others are answered in between.
 */
export async function overviews(
  context: Context,
  places: readonly PublicPlace[] = publicPlaces(context),
): Promise<MunicipalityOverview[]> {
  for (;;) {
    const found = freshOnes(context, places)
    if (found !== null) return found
    await turn(context.db)
    makeStale(context, places)
  }
}

/** One slice each time that the server looks after others, whoever of all visitors it is for. */
function turn(db: Database): Promise<void> {
  const next = (turns.get(db) ?? Promise.resolve()).then(() => immediate())
  turns.set(db, next)
  return next
}

function freshOnes(
  { db, clock }: Context,
  places: readonly PublicPlace[],
): MunicipalityOverview[] | null {
  const [cache, today, versionOf] = [cacheOf(db), clock.today(), municipalityVersions(db)]
  const found: MunicipalityOverview[] = []
  for (const municipality of places) {
    const kept = cache.get(municipality.code)
    if (kept?.on !== today || kept.version !== versionOf(municipality.code)) return null
    found.push({ ...kept.overview, municipality })
  }
  return found
}

function makeStale(context: Context, places: readonly PublicPlace[]): void {
  const until = performance.now() + slice
  for (const place of places) {
    if (freshOnes(context, [place]) !== null) continue
    make(context, place)
    if (performance.now() > until) return
  }
}

/** How far a report is over all its municipalities. */
export async function reportSummary(context: Context, report: PublicReport): Promise<Summary> {
  const places = publicPlaces(context).filter(({ code }) => report.municipalityCodes.includes(code))
  return summaryOfReport(await overviews(context, places), report)
}

/** The same from overviews that are at hand. */
export function summaryOfReport(
  known: readonly MunicipalityOverview[],
  { id }: { id: number },
): Summary {
  return combinedSummary(known.flatMap(({ reports }) => reports.get(id) ?? []))
}

function make(context: Context, place: PublicPlace): MunicipalityOverview {
  const { db } = context
  const version = municipalityVersion(db, place.code)
  const view = publicMunicipalityInPassing(context, place.code)
  const letters = publicLetters(context, { municipalityCode: place.code })
  const ids = new Set(view.followUps.map((one) => one.reportId))
  const overview = {
    municipality: place,
    summary: summaryOf(view),
    reports: new Map(
      [...ids].map((id) => {
        const ofReport = (one: { reportId: number }) => one.reportId === id
        const followUps = view.followUps.filter(ofReport)
        const notifications = view.notifications.filter(ofReport)
        return [id, summaryOf({ on: view.on, followUps, notifications })]
      }),
    ),
    news: storyOf({ ...view, letters, papers: [] })
      .filter((moment) => moment.on <= view.on && moment.type !== 'offering')
      .slice(-newsInOverview),
    followUps: view.followUps.map(followUpKey),
    decisions: decisionKeys(view),
  }
  cacheOf(db).set(place.code, { version, on: view.on, overview })
  return overview
}

/** The key of a follow-up in a view. */
export function followUpKey(one: PublicFollowUp): FollowUpKey {
  const { id, reportId, municipalityCode, phase, implementationDueOn } = one
  return {
    ...{ id, reportId, municipalityCode, phase, implementationDueOn },
    recommendationId: one.recommendation.id,
    late: one.overdue.length > 0,
    lastUpdateOn: one.implementation.lastUpdateOn,
  }
}

/** Each decision once, in the order of the reports. */
function decisionKeys({ followUps, events }: PublicMunicipality): DecisionKey[] {
  const keys = new Map<number, DecisionKey>()
  for (const { id, reportId, municipalityCode } of followUps)
    for (const event of events.get(id) ?? [])
      if (event.type === 'decision' && !keys.has(event.decisionId))
        keys.set(event.decisionId, {
          ...{ id: event.decisionId, reportId, municipalityCode, on: event.on },
        })
  return [...keys.values()]
}

function cacheOf(db: Database): Map<string, Kept> {
  const cache = caches.get(db) ?? new Map<string, Kept>()
  caches.set(db, cache)
  return cache
}
