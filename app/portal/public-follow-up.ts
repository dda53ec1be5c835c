import type { Deadline } from '#app/deadlines/deadline.ts'
import type { FollowUpStanding } from '#app/deadlines/municipality-agenda.server.ts'
import type { FollowUpFacts, UpdateFact } from '#app/follow-ups/facts.ts'
import { type FollowUpState, type Moment, validAt } from '#app/follow-ups/history.ts'
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

/** Kinds of deadline that are set in the open: by council, law or audit office. */
const publicDeadlineKinds: ReadonlySet<DeadlineKind> = new Set([
  'response',
  'council_treatment',
  'plan_of_action',
  'implementation',
  'notification',
  'review',
])

/** Whether the public may know of deadlines of this kind. */
export function isPublicDeadline(kind: DeadlineKind): boolean {
  return publicDeadlineKinds.has(kind)
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

/** One thing that happened to a follow-up, as the public may know it. */
export type PublicEvent = { key: string; on: CalendarDate } & (
  | ({ type: 'response' } & Omit<PublicResponse, 'on'>)
  | ({ type: 'decision' } & Omit<PublicDecision, 'on' | 'id'> & { decisionId: number })
  | {
      type: 'update'
      status: ImplementationStatus | null
      done: string
      next: string
      reason: string
      evidence: { title: string; url: string; on: CalendarDate }[]
    }
  | {
      type: 'extension'
      deadline: DeadlineKind
      fromOn: CalendarDate
      toOn: CalendarDate
      granted: boolean
      reason: string
    }
  | ({ type: 'review' } & Omit<PublicReview, 'on'>)
  | ({ type: 'closure' } & Omit<PublicClosure, 'on'>)
)

/**
 * What happened to a follow-up up to `moment` and still counts, oldest first. What was corrected or withdrawn is left
 * out: the public reads what is established. Evidence only where it is a link; files stay inside.
 */
export function publicEvents(facts: FollowUpFacts, moment: Moment): PublicEvent[] {
  const at = <F extends Parameters<typeof validAt>[0][number]>(list: readonly F[]) =>
    validAt(list, moment)
  const evidence = at(facts.evidence).filter((one) => one.url !== '' && one.fileId === null)
  const events: PublicEvent[] = [
    ...at(facts.responses).map((fact) => ({
      key: `response-${fact.id}`,
      on: fact.occurredOn,
      type: 'response' as const,
      kind: fact.kind,
      explanation: fact.explanation,
      documentUrl: fact.documentUrl,
    })),
    ...at(facts.outcomes).map((fact) => ({
      key: `decision-${fact.id}`,
      on: fact.occurredOn,
      type: 'decision' as const,
      decisionId: fact.id,
      outcome: fact.outcome,
      amendedText: fact.amendedText,
      explanation: fact.explanation,
      agendaItem: fact.agendaItem,
      documentUrl: fact.documentUrl,
    })),
    ...at(facts.updates).map((fact) => ({
      key: `update-${fact.id}`,
      on: fact.occurredOn,
      type: 'update' as const,
      status: fact.status,
      done: fact.done,
      next: fact.next,
      reason: fact.reason,
      evidence: evidence
        .filter((one) => one.statusUpdateId === fact.id)
        .map(({ title, url, occurredOn }) => ({ title, url, on: occurredOn })),
    })),
    ...at(facts.extensions)
      .filter((fact) => isPublicDeadline(fact.deadlineKind))
      .flatMap((fact) => {
        const ruling = at(fact.rulings).at(-1)
        if (ruling === undefined) return []
        return {
          key: `extension-${fact.id}`,
          on: ruling.occurredOn,
          type: 'extension' as const,
          deadline: fact.deadlineKind,
          fromOn: fact.fromOn,
          toOn: fact.toOn,
          granted: ruling.granted,
          reason: fact.reason,
        }
      }),
    ...at(facts.reviews).map((fact) => ({
      key: `review-${fact.id}`,
      on: fact.occurredOn,
      type: 'review' as const,
      verdict: fact.verdict,
      explanation: fact.explanation,
    })),
    ...at(facts.closures).map((fact) => ({
      key: `closure-${fact.id}`,
      on: fact.occurredOn,
      type: 'closure' as const,
      kind: fact.kind,
      party: fact.party,
      reason: fact.reason,
      consequence: fact.consequence,
      documentUrl: fact.documentUrl,
    })),
  ]
  return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** A date by which the council is (or was) to be informed about a report. */
export type PublicNotification = {
  reportId: number
  firstDueOn: CalendarDate | null
  dueOn: CalendarDate
  metOn: CalendarDate | null
}

/** The dates by which the council must hear, in their order. */
export function publicNotifications(deadlines: readonly Deadline[]): PublicNotification[] {
  return deadlines.flatMap(({ kind, reportId, firstDueOn, dueOn, metOn, waived }) =>
    kind === 'notification' && dueOn !== null && !waived
      ? { reportId, firstDueOn, dueOn, metOn }
      : [],
  )
}
