import type { FollowUpFacts, UpdateFact } from '#app/follow-ups/facts.ts'
import type { FollowUpState } from '#app/follow-ups/history.ts'
import { isOpen } from '#app/follow-ups/phase.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { DeadlineKind, ImplementationStatus } from '#db/schema/codes.ts'
import type { Deadline } from './deadline.ts'
import { extendedDate } from './extended.ts'

/** One follow-up as the agenda looks at it. */
export type Subject = {
  facts: FollowUpFacts
  state: FollowUpState
  /** The message since which the work is reported at an end without a break. */
  end: UpdateFact | null
}

/** The subject of the agenda of one follow-up. */
export function subjectOf(facts: FollowUpFacts, state: FollowUpState): Subject {
  return { facts, state, end: endOfWork(state.updates) }
}

/** A line of the agenda, its date moved by the extensions that were granted. */
export function lineOf(
  subject: Subject,
  kind: DeadlineKind,
  on: {
    dueOn: CalendarDate | null
    firstDueOn?: CalendarDate | null
    metOn: CalendarDate | null
    stepId?: number
    updateRequestId?: number
    waived?: boolean
  },
): Deadline {
  const { facts, state } = subject
  const stepId = on.stepId ?? null
  const source = stepId ?? on.updateRequestId
  const moved =
    on.dueOn === null
      ? { dueOn: null, extensions: 0 }
      : extendedDate(on.dueOn, { kind, stepId }, state.extensions)
  return {
    key: source === undefined ? `${kind}:${facts.id}` : `${kind}:${facts.id}:${source}`,
    kind,
    reportId: facts.reportId,
    municipalityCode: facts.municipalityCode,
    followUpId: facts.id,
    stepId,
    updateRequestId: on.updateRequestId ?? null,
    firstDueOn: on.firstDueOn ?? on.dueOn,
    metOn: on.metOn,
    waived: on.metOn === null && (on.waived === true || !isOpen(state.phase)),
    ...moved,
  }
}

const endings: ReadonlySet<ImplementationStatus> = new Set([
  'done',
  'not_done',
  'lapsed',
  'not_applicable',
])

function endOfWork(updates: readonly UpdateFact[]): UpdateFact | null {
  let end: UpdateFact | null = null
  for (const update of updates) {
    if (update.status === null) continue
    if (!endings.has(update.status)) end = null
    else end ??= update
  }
  return end
}
