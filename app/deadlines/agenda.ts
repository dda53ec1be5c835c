import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { type FollowUpState, type StepState, validAt } from '#app/follow-ups/history.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Deadline } from './deadline.ts'
import { lineOf, type Subject, subjectOf } from './line.ts'
import { endOfTerm } from './working-days.ts'

/** A question to an owner in a round, as far as the agenda needs it. */
export type AskedUpdate = {
  id: number
  updatesDueOn: CalendarDate
  openedOn: CalendarDate
  answeredOn: CalendarDate | null
  /** The round was closed or the question taken back. */
  over: boolean
}

/** What the agenda of a follow-up needs besides its facts. */
export type AgendaSettings = {
  /** Weeks that the audit office gives itself to judge what is reported done; null: no term. */
  reviewWeeks: number | null
  asked: readonly AskedUpdate[]
}

/**
 * All that is or was due for one follow-up: the one read model from which come overdue flags, reminders, feeds and
 * counts. `state` must be a state of these `facts`; what was entered or happened after its moment plays no part.
 */
export function followUpDeadlines(
  facts: FollowUpFacts,
  state: FollowUpState,
  settings: AgendaSettings,
): Deadline[] {
  const subject = subjectOf(facts, state)
  return [
    responseDeadline(subject),
    treatmentDeadline(subject),
    planDeadline(subject),
    implementationDeadline(subject),
    ...state.steps.map((step) => stepDeadline(subject, step)),
    ...settings.asked.map((asked) => requestDeadline(subject, asked)),
    reviewDeadline(subject, settings.reviewWeeks),
  ].filter((deadline) => deadline !== null)
}

/** Due by the offering. Once the council decided, a reaction that never came holds nothing up. */
function responseDeadline(subject: Subject): Deadline | null {
  const dueOn = subject.facts.offering.responseDueOn
  if (dueOn === null) return null
  const metOn = validAt(subject.facts.responses, subject.state)[0]?.occurredOn ?? null
  return lineOf(subject, 'response', { dueOn, metOn, waived: treatedOn(subject) !== null })
}

/** Due by the offering; met by a decision that is no mere postponement. */
function treatmentDeadline(subject: Subject): Deadline | null {
  const dueOn = subject.facts.offering.treatmentDueOn
  if (dueOn === null) return null
  return lineOf(subject, 'council_treatment', { dueOn, metOn: treatedOn(subject) })
}

/** Asked by the council; met by the first step that was planned, or by work reported at an end. */
function planDeadline(subject: Subject): Deadline | null {
  const { facts, state, end } = subject
  const dates = decidedDates(subject, 'planOfActionDueOn')
  const dueOn = dates.at(-1)
  if (dueOn === undefined) return null
  const onPlan = new Set(state.steps.map((step) => step.stepId))
  const planned = facts.steps
    .filter((step) => onPlan.has(step.stepId))
    .flatMap((step) => validAt(step.revisions, state)[0]?.occurredOn ?? [])
    .sort()[0]
  const metOn = planned ?? end?.occurredOn ?? null
  return lineOf(subject, 'plan_of_action', { dueOn, firstDueOn: dates[0], metOn })
}

/** Asked by the council. A recommendation that it adopted without a date stands in the agenda as just that. */
function implementationDeadline(subject: Subject): Deadline | null {
  if (treatedOn(subject) === null) return null
  const dates = decidedDates(subject, 'implementationDueOn')
  return lineOf(subject, 'implementation', {
    dueOn: dates.at(-1) ?? null,
    firstDueOn: dates[0],
    metOn: subject.end?.occurredOn ?? null,
  })
}

/** The planned end of a step; no longer waited for once the work as a whole is reported at an end. */
function stepDeadline(subject: Subject, step: StepState): Deadline {
  const done = step.doneOn !== null && step.doneOn <= subject.state.on
  return lineOf(subject, 'step', {
    dueOn: step.plannedEndOn,
    firstDueOn: step.firstPlannedEndOn,
    metOn: done ? step.doneOn : null,
    stepId: step.stepId,
    waived: subject.end !== null,
  })
}

/** The date of the round; met by the answer, or by any message since the round opened. */
function requestDeadline(subject: Subject, asked: AskedUpdate): Deadline {
  const { on, updates } = subject.state
  const update = updates.find(({ occurredOn }) => occurredOn >= asked.openedOn)
  const answered = asked.answeredOn !== null && asked.answeredOn <= on
  return lineOf(subject, 'update_request', {
    dueOn: asked.updatesDueOn,
    metOn: (answered ? asked.answeredOn : null) ?? update?.occurredOn ?? null,
    updateRequestId: asked.id,
    waived: asked.over,
  })
}

/** A term of the audit office from the day on which the work is reported done; met by a verdict since. */
function reviewDeadline(subject: Subject, weeks: number | null): Deadline | null {
  const { facts, state, end } = subject
  if (weeks === null || end === null || state.status?.status !== 'done') return null
  const verdict = validAt(facts.reviews, state).find(
    (review) => review.occurredOn >= end.occurredOn,
  )
  return lineOf(subject, 'review', {
    dueOn: endOfTerm(end.occurredOn, weeks * 7),
    metOn: verdict?.occurredOn ?? null,
  })
}

/** The first day on which the council decided; null while it has not, or puts it off again. */
function treatedOn({ facts, state }: Subject): CalendarDate | null {
  if (state.outcome === null || state.outcome.outcome === 'deferred') return null
  const first = validAt(facts.outcomes, state).find(({ outcome }) => outcome !== 'deferred')
  return first?.occurredOn ?? null
}

/** The dates that the council set, in the order of its decisions; none where it put off deciding. */
function decidedDates(
  { facts, state }: Subject,
  column: 'planOfActionDueOn' | 'implementationDueOn',
): CalendarDate[] {
  return validAt(facts.outcomes, state)
    .filter(({ outcome }) => outcome !== 'deferred')
    .flatMap((outcome) => outcome[column] ?? [])
}
