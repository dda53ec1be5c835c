import { LRUCache } from 'lru-cache'
import { municipalityVersion } from '#app/audit-trail/version.server.ts'
import {
  agendaInPassing,
  deriveAgenda,
  type MunicipalityAgenda,
  municipalityAgenda,
} from '#app/deadlines/municipality-agenda.server.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import type { Database } from '#db/client.ts'
import { type PublicNotification, publicNotifications } from './public-deadline.ts'
import { type PublicEvent, publicEvents } from './public-event.ts'
import { type PublicFollowUp, publicFollowUp } from './public-follow-up.ts'

/** What the public may know of one municipality on a day. */
export type PublicMunicipality = {
  municipality: MunicipalityAgenda['municipality']
  on: CalendarDate
  followUps: PublicFollowUp[]
  /** What happened, by the id of the follow-up. */
  events: ReadonlyMap<number, PublicEvent[]>
  notifications: PublicNotification[]
}

type Kept = { version: number; public: PublicMunicipality }

/** The views of more municipalities than this would take hundreds of megabytes. */
const mostKept = 40

const caches = new WeakMap<Database, LRUCache<string, Kept>>()

/**
 * The public view of a municipality today, kept in memory as long as the trail has nothing newer about it.
 * Throws `NotFound` for a municipality that is not here.
 */
export function publicMunicipality(context: Context, code: string): PublicMunicipality {
  const kept = keptView(context, code)
  if (kept !== null) return kept
  const { db, clock } = context
  const version = municipalityVersion(db, code)
  const seen = publicView(municipalityAgenda(context, code), clock.now())
  cacheOf(db).set(code, { version, public: seen })
  return seen
}

/** The same for who passes along many municipalities: what was not in memory is not kept there either. */
export function publicMunicipalityInPassing(context: Context, code: string): PublicMunicipality {
  return keptView(context, code) ?? publicView(agendaInPassing(context, code), context.clock.now())
}

function keptView({ db, clock }: Context, code: string): PublicMunicipality | null {
  const kept = cacheOf(db).get(code)
  const isFresh =
    kept?.public.on === clock.today() && kept.version === municipalityVersion(db, code)
  return kept && isFresh ? kept.public : null
}

function cacheOf(db: Database): LRUCache<string, Kept> {
  const cache = caches.get(db) ?? new LRUCache<string, Kept>({ max: mostKept })
  caches.set(db, cache)
  return cache
}

/** The public view as it stood on the day `on`, as known at the clock of `context`. */
export function publicMunicipalityOn(
  context: Context,
  code: string,
  on: CalendarDate,
): PublicMunicipality {
  return publicView(deriveAgenda(context, code, on), context.clock.now())
}

function publicView(agenda: MunicipalityAgenda, knownAt: string): PublicMunicipality {
  const moment = { on: agenda.on, knownAt }
  const seen = agenda.standings.flatMap((standing) => {
    const followUp = publicFollowUp(standing, agenda.portfolioHolders)
    return followUp === null ? [] : { followUp, events: publicEvents(standing.facts, moment) }
  })
  const offered = new Set(seen.map(({ followUp }) => followUp.reportId))
  return {
    municipality: agenda.municipality,
    on: agenda.on,
    followUps: seen.map((one) => one.followUp),
    events: new Map(seen.map((one) => [one.followUp.id, one.events])),
    notifications: publicNotifications(agenda.deadlines).filter((one) => offered.has(one.reportId)),
  }
}
