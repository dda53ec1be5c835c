import type { FollowUpState } from '#app/follow-ups/history.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { DeadlineKind } from '#db/schema/codes.ts'
import { byDueDate, type Deadline, isPending } from './deadline.ts'

/** A deadline that one can ask to move. */
export type Extendable = Deadline & { dueOn: CalendarDate }

/** Dates that the executive side keeps; those of the council, the audit office and the round are theirs to move. */
const kinds: ReadonlySet<DeadlineKind> = new Set([
  'response',
  'plan_of_action',
  'step',
  'implementation',
  'notification',
])

/**
 * The deadlines of a follow-up for which an extension can be asked, the one that is late or comes first on top: those
 * that are still expected, have a date, and of which no request is open.
 */
export function extendableDeadlines(
  deadlines: readonly Deadline[],
  state: Pick<FollowUpState, 'extensions'>,
): Extendable[] {
  const asked = state.extensions.filter((one) => one.ruling === null)
  return deadlines
    .flatMap((deadline) => {
      const { dueOn, kind, stepId } = deadline
      if (dueOn === null || !isPending(deadline) || !kinds.has(kind)) return []
      const isAsked = asked.some((one) => one.deadlineKind === kind && one.stepId === stepId)
      return isAsked ? [] : [{ ...deadline, dueOn }]
    })
    .sort(byDueDate)
}
