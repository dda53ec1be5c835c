import { followUpDeadlines } from '#app/deadlines/agenda.ts'
import type { Deadline } from '#app/deadlines/deadline.ts'
import { granted } from '#app/deadlines/extended.ts'
import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import type { ExtensionState, FollowUpState } from '#app/follow-ups/history.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'

/** The dates of one follow-up as a letter needs them. */
export type Planning = {
  /** Until when the council wants it carried out; null: the council has not decided. */
  whole: Deadline | null
  /** When the plan of action is due; null: the council did not ask for one. */
  plan: Deadline | null
  /** Per step, in the order of the plan. */
  steps: (Deadline & { stepId: number })[]
}

/** The dates that count for one follow-up, taken from the one agenda. */
export function planningOf(facts: FollowUpFacts, state: FollowUpState): Planning {
  const deadlines = followUpDeadlines(facts, state, { reviewWeeks: null, asked: [] })
  return {
    whole: deadlines.find(({ kind }) => kind === 'implementation') ?? null,
    plan: deadlines.find(({ kind }) => kind === 'plan_of_action') ?? null,
    steps: deadlines.flatMap((deadline) =>
      deadline.stepId === null ? [] : [{ ...deadline, stepId: deadline.stepId }],
    ),
  }
}

/** A date that moved. `stepTitle` is null where it is the date of the whole. */
export type Move = {
  stepTitle: string | null
  firstOn: CalendarDate
  /** The date that the previous letter gave; without one the first date. */
  beforeOn: CalendarDate
  on: CalendarDate
  reason: string
  /** The day that the griffie granted it; null: the college moved it itself. */
  grantedOn: CalendarDate | null
  /** Moved since the previous letter. */
  isNew: boolean
}

/** Every date of a follow-up that differs from the first one that was set, or from the one in the previous letter. */
export function movesOf(
  facts: FollowUpFacts,
  now: FollowUpState,
  before: FollowUpState | null,
): Move[] {
  const planning = planningOf(facts, now)
  const earlier = before && planningOf(facts, before)
  const moves = [moved(null, '', planning.whole, earlier?.whole, now)]
  for (const step of now.steps) {
    const ofStep = ({ stepId }: Deadline) => stepId === step.stepId
    const [due, dueBefore] = [planning.steps.find(ofStep), earlier?.steps.find(ofStep)]
    moves.push(moved(step.title, step.reason, due, dueBefore, now))
  }
  return moves.filter((move) => move !== null)
}

function moved(
  stepTitle: string | null,
  reason: string,
  due: Deadline | null | undefined,
  before: Deadline | null | undefined,
  { extensions }: FollowUpState,
): Move | null {
  if (!due?.dueOn || !due.firstDueOn) return null
  const beforeOn = before?.dueOn ?? due.firstDueOn
  if (due.dueOn === due.firstDueOn && due.dueOn === beforeOn) return null
  const grant =
    due.extensions === 0
      ? undefined
      : granted({ kind: due.kind, stepId: due.stepId }, extensions).findLast(
          ({ toOn }) => toOn === due.dueOn,
        )
  return {
    stepTitle,
    firstOn: due.firstDueOn,
    beforeOn,
    on: due.dueOn,
    reason: grant?.reason ?? reason,
    grantedOn: grant?.ruling?.occurredOn ?? null,
    isNew: due.dueOn !== beforeOn,
  }
}

/** Requests of this follow-up on which the griffie has not ruled. */
export function pendingExtensions(state: FollowUpState): ExtensionState[] {
  return state.extensions.filter((request) => request.ruling === null)
}

/** Requests that the griffie refused since the previous letter. */
export function refusedExtensions(
  state: FollowUpState,
  before: FollowUpState | null,
): ExtensionState[] {
  const told = new Set(before?.extensions.map(({ ruling }) => ruling?.id))
  return state.extensions.filter(({ ruling }) => ruling?.granted === false && !told.has(ruling.id))
}
