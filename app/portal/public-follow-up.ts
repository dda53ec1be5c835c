import type { FollowUpStanding } from '#app/deadlines/municipality-agenda.server.ts'
import type { FollowUpFacts, UpdateFact } from '#app/follow-ups/facts.ts'
import type { FollowUpState } from '#app/follow-ups/history.ts'
import { endedOn } from '#app/reviews/matrix.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type {
  Addressee,
  ClosureKind,
  ClosureParty,
  DeadlineKind,
  DecisionOutcome,
  ImplementationStatus,
  MunicipalityRole,
  Phase,
  ResponseKind,
  Verdict,
} from '#db/schema/codes.ts'
import { isPublicDeadline } from './public-deadline.ts'

/**
 * What the public may know of one follow-up, named field by field: what is not named here does not get out. No civil
 * servants, no internal notes, no drafts, no requests that were not ruled on, no files.
 */
export type PublicFollowUp = {
  id: number
  reportId: number
  municipalityCode: string
  recommendation: PublicRecommendation
  role: MunicipalityRole
  executor: string
  dutyToInform: boolean
  offeredOn: CalendarDate
  phase: Phase
  /** The day on which it came to its end; null while it is open. */
  endedOn: CalendarDate | null
  response: PublicResponse | null
  decision: PublicDecision | null
  implementation: PublicImplementation
  review: PublicReview | null
  closure: PublicClosure | null
  /** Name and portfolio of the alderman who answers for it. */
  portfolioHolder: { name: string; portfolio: string } | null
  /** When the work should be done: first and now; null is an honest `noDate`. */
  implementationDueOn: CalendarDate | null
  firstImplementationDueOn: CalendarDate | null
  /** What is too late of what the council and the law expect; the planning inside the town hall is not public. */
  overdue: { kind: DeadlineKind; dueOn: CalendarDate; days: number }[]
}

export type PublicRecommendation = {
  id: number
  number: string
  position: number
  title: string
  text: string
  addressee: Addressee
  parentId: number | null
  priority: boolean
}

export type PublicResponse = {
  on: CalendarDate
  kind: ResponseKind
  explanation: string
  documentUrl: string
}

export type PublicDecision = {
  id: number
  on: CalendarDate
  outcome: DecisionOutcome
  amendedText: string
  explanation: string
  agendaItem: string
  documentUrl: string
}

/** How far the work is, as the college reports it. */
export type PublicImplementation = {
  status: ImplementationStatus | null
  /** The day of the message that says so. */
  on: CalendarDate | null
  done: string
  next: string
  reason: string
  /** The newest message, also when it says that nothing changed. */
  lastUpdateOn: CalendarDate | null
  stepsDone: number
  stepsPlanned: number
}

export type PublicReview = { on: CalendarDate; verdict: Verdict; explanation: string }

export type PublicClosure = {
  on: CalendarDate
  kind: ClosureKind
  party: ClosureParty
  reason: string
  consequence: string
  documentUrl: string
}

/** Whether a follow-up is public: from the day that the report is offered to the council. */
export function isPublic(facts: FollowUpFacts, on: CalendarDate): boolean {
  return facts.offering.offeredOn !== null && facts.offering.offeredOn <= on
}

type Names = ReadonlyMap<number, { name: string; portfolio: string }>

/** The public part of how one follow-up stands; null as long as the report was not offered to this council. */
export function publicFollowUp(
  { facts, state, deadlines, overdue }: FollowUpStanding,
  portfolioHolders: Names,
): PublicFollowUp | null {
  const { offeredOn } = facts.offering
  if (offeredOn === null || !isPublic(facts, state.on)) return null
  const { id, number, position, title, text, addressee, parentId, priority } = facts.recommendation
  const implementation = deadlines.find((one) => one.kind === 'implementation')
  const holderId = state.assignment?.portfolioHolderId ?? null
  const holder = holderId === null ? undefined : portfolioHolders.get(holderId)
  return {
    id: facts.id,
    reportId: facts.reportId,
    municipalityCode: facts.municipalityCode,
    recommendation: { id, number, position, title, text, addressee, parentId, priority },
    role: facts.role,
    executor: facts.executor,
    dutyToInform: facts.dutyToInform,
    offeredOn,
    phase: state.phase,
    endedOn: endedOn(state),
    ...fiveFacts(state),
    portfolioHolder: holder ? { name: holder.name, portfolio: holder.portfolio } : null,
    implementationDueOn: implementation?.dueOn ?? null,
    firstImplementationDueOn: implementation?.firstDueOn ?? null,
    overdue: overdue
      .filter((one) => isPublicDeadline(one.kind))
      .map(({ kind, dueOn, days }) => ({ kind, dueOn, days })),
  }
}

function fiveFacts({
  response,
  outcome,
  status,
  lastUpdate,
  steps,
  review,
  closure,
}: FollowUpState) {
  return {
    response: response && {
      on: response.occurredOn,
      kind: response.kind,
      explanation: response.explanation,
      documentUrl: response.documentUrl,
    },
    decision: outcome && {
      id: outcome.id,
      on: outcome.occurredOn,
      outcome: outcome.outcome,
      amendedText: outcome.amendedText,
      explanation: outcome.explanation,
      agendaItem: outcome.agendaItem,
      documentUrl: outcome.documentUrl,
    },
    implementation: {
      ...said(status),
      lastUpdateOn: lastUpdate?.occurredOn ?? null,
      stepsDone: steps.filter((step) => step.doneOn !== null).length,
      stepsPlanned: steps.length,
    },
    review: review && {
      on: review.occurredOn,
      verdict: review.verdict,
      explanation: review.explanation,
    },
    closure: closure && {
      on: closure.occurredOn,
      kind: closure.kind,
      party: closure.party,
      reason: closure.reason,
      consequence: closure.consequence,
      documentUrl: closure.documentUrl,
    },
  }
}

function said(status: UpdateFact | null) {
  if (status === null) return { status: null, on: null, done: '', next: '', reason: '' }
  return {
    status: status.status,
    on: status.occurredOn,
    done: status.done,
    next: status.next,
    reason: status.reason,
  }
}
