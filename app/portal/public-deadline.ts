import type { Deadline } from '#app/deadlines/deadline.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { DeadlineKind } from '#db/schema/codes.ts'

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
