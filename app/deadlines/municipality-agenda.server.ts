import { setImmediate as immediate } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { portfolioHoldersOf } from '#app/accounts/people.server.ts'
import { municipalityVersion } from '#app/audit-trail/version.server.ts'
import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { type FollowUpState, stateAsOf } from '#app/follow-ups/history.ts'
import { readMunicipalityFacts } from '#app/follow-ups/queries.server.ts'
import { addMonths, type CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import type { Database } from '#db/client.ts'
import { followUpDeadlines } from './agenda.ts'
import {
  askedUpdates,
  municipalityOf,
  notificationFacts,
  ownersOf,
  reportsOf,
} from './agenda-sources.server.ts'
import { byDueDate, type Deadline } from './deadline.ts'
import { notificationDeadlines } from './notification.ts'
import { type Overdue, overdueOf, worstFirst } from './overdue.ts'

/** How one follow-up stands: the line of every list. */
export type FollowUpStanding = {
  facts: FollowUpFacts
  state: FollowUpState
  deadlines: Deadline[]
  /** What is too late about it, worst first. */
  overdue: Overdue[]
}

/** How a whole municipality stands on a day: its follow-ups and all that is due. */
export type MunicipalityAgenda = {
  municipality: { code: string; slug: string; name: string; theme: string }
  reports: ReadonlyMap<number, { slug: string; title: string; shortTitle: string }>
  /** Names and posts of the civil servants who own something here. Never public. */
  people: ReadonlyMap<number, { name: string; jobTitle: string }>
  portfolioHolders: ReadonlyMap<number, { name: string; portfolio: string }>
  on: CalendarDate
  standings: FollowUpStanding[]
  /** Everything that is or was due, in the order of date: of follow-ups and of the informing of the council. */
  deadlines: Deadline[]
  overdue: Overdue[]
}

/** How far ahead repeating deadlines are worked out. */
const horizonMonths = 24

type Cache = LRUCache<string, { version: number; agenda: MunicipalityAgenda }>
const caches = new WeakMap<Database, Cache>()

/**
 * The agenda of one municipality on today's date: the one read model behind lists, overdue board, counts and feeds.
 * It is derived from the facts and kept in memory as long as the trail has nothing newer about the municipality.
 */
export function municipalityAgenda(context: Context, municipalityCode: string): MunicipalityAgenda {
  const kept = keptAgenda(context, municipalityCode)
  if (kept !== null) return kept
  const { db, clock } = context
  const version = municipalityVersion(db, municipalityCode)
  const agenda = deriveAgenda(context, municipalityCode, clock.today())
  cacheOf(db).set(municipalityCode, { version, agenda })
  return agenda
}

/** The same for who passes along many municipalities: what was not in memory is not kept there either. */
export function agendaInPassing(context: Context, municipalityCode: string): MunicipalityAgenda {
  return (
    keptAgenda(context, municipalityCode) ??
    deriveAgenda(context, municipalityCode, context.clock.today())
  )
}

function keptAgenda({ db, clock }: Context, municipalityCode: string): MunicipalityAgenda | null {
  const kept = cacheOf(db).get(municipalityCode)
  const isFresh =
    kept?.agenda.on === clock.today() && kept.version === municipalityVersion(db, municipalityCode)
  return kept && isFresh ? kept.agenda : null
}

/** More than a country has: with fewer, people of more municipalities than fit make each page wait for a new agenda. */
const mostKept = 400

function cacheOf(db: Database): Cache {
  const cache = caches.get(db) ?? new LRUCache({ max: mostKept })
  caches.set(db, cache)
  return cache
}

/**
 * Brings the agendas of these municipalities up to date one after the other and lets the server answer others in
 * between: who sees many municipalities holds nobody up.
 */
export async function refreshAgendas(
  context: Context,
  municipalityCodes: readonly string[],
): Promise<void> {
  for (const code of municipalityCodes) {
    const known = cacheOf(context.db).get(code)
    if (municipalityAgenda(context, code) !== known?.agenda) await immediate()
  }
}

/** The same without the memory of it, for any `Context` (also a past day). */
export function deriveAgenda(
  { db, clock }: Context,
  municipalityCode: string,
  on: CalendarDate,
): MunicipalityAgenda {
  const moment = { on, knownAt: clock.now() }
  const facts = readMunicipalityFacts(db, municipalityCode)
  const reports = new Map(
    reportsOf(db)
      .all({ municipalityCode })
      .map(({ reportId, ...row }) => [reportId, row]),
  )
  const asked = askedUpdates(db, municipalityCode)
  const standings = facts.map((one): FollowUpStanding => {
    const state = stateAsOf(one, moment)
    const deadlines = followUpDeadlines(one, state, {
      reviewWeeks: reports.get(one.reportId)?.reviewWeeks ?? null,
      asked: asked.get(one.id) ?? [],
    })
    return { facts: one, state, deadlines, overdue: overdueOf(deadlines, on) }
  })
  const informing = notificationFacts(db, municipalityCode, facts).flatMap((one) =>
    notificationDeadlines(one, moment, addMonths(on, horizonMonths)),
  )
  const deadlines = [...standings.flatMap((one) => one.deadlines), ...informing].sort(byDueDate)
  return {
    municipality: municipalityOf(db, municipalityCode),
    reports,
    people: ownersOf(db, municipalityCode),
    portfolioHolders: new Map(
      portfolioHoldersOf(db, municipalityCode).map(({ id, name, portfolio }) => [
        id,
        { name, portfolio },
      ]),
    ),
    on,
    standings,
    deadlines,
    overdue: [...standings.flatMap((one) => one.overdue), ...overdueOf(informing, on)].sort(
      worstFirst,
    ),
  }
}

/** The deadlines by which a council must be informed about one report. */
export function informingOf(agenda: MunicipalityAgenda, reportId: number): Deadline[] {
  return agenda.deadlines.filter((one) => one.kind === 'notification' && one.reportId === reportId)
}
