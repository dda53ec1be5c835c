import { type Action, type Actor, may, visibleMunicipalities } from '#app/accounts/permissions.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import type { DeadlineKind } from '#db/schema/codes.ts'
import {
  type FollowUpStanding,
  type MunicipalityAgenda,
  municipalityAgenda,
} from './municipality-agenda.server.ts'

/** A report in a municipality of which some recommendations wait for something. */
export type Awaiting = {
  reportId: number
  slug: string
  title: string
  shortTitle: string
  municipalityCode: string
  municipality: string
  offeredOn: CalendarDate | null
  /** How many of its recommendations wait, and of how many. */
  waiting: number
  total: number
  /** By when; null where no date was set. */
  dueOn: CalendarDate | null
  daysLate: number
}

/** What waits for a decision of a council whose clerk `actor` is: not decided, or deferred. Most urgent first. */
export function awaitingDecision(context: Context, actor: Actor): Awaiting[] {
  return awaiting(context, actor, 'recordDecision', 'council_treatment', ({ state }) => {
    const outcome = state.outcome?.outcome
    return outcome === undefined || outcome === 'deferred'
  })
}

/** What waits for the response of a college whose coordinator `actor` is, decided upon or not. Most urgent first. */
export function awaitingResponse(context: Context, actor: Actor): Awaiting[] {
  return awaiting(
    context,
    actor,
    'recordResponse',
    'response',
    ({ state }) => state.response === null && state.outcome === null,
  )
}

/** The agendas of the municipalities in which `actor` may do `action`. */
export function agendasFor(context: Context, actor: Actor, action: Action): MunicipalityAgenda[] {
  return visibleMunicipalities(actor)
    .filter((municipalityCode) => may(actor, action, { municipalityCode }))
    .map((code) => municipalityAgenda(context, code))
}

function awaiting(
  context: Context,
  actor: Actor,
  action: Action,
  kind: DeadlineKind,
  waits: (standing: FollowUpStanding) => boolean,
): Awaiting[] {
  return agendasFor(context, actor, action)
    .flatMap((agenda) => perReport(agenda, kind, waits))
    .sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1))
}

function perReport(
  agenda: MunicipalityAgenda,
  kind: DeadlineKind,
  waits: (standing: FollowUpStanding) => boolean,
): Awaiting[] {
  return [...agenda.reports].flatMap(([reportId, report]) => {
    const standings = agenda.standings.filter(({ facts }) => facts.reportId === reportId)
    const waiting = standings.filter(waits)
    const [first] = waiting
    if (first === undefined) return []
    const due = first.deadlines.find((one) => one.kind === kind)
    return {
      reportId,
      ...report,
      municipalityCode: agenda.municipality.code,
      municipality: agenda.municipality.name,
      offeredOn: first.facts.offering.offeredOn,
      waiting: waiting.length,
      total: standings.length,
      dueOn: due?.dueOn ?? null,
      daysLate: first.overdue.find((one) => one.kind === kind)?.days ?? 0,
    }
  })
}
