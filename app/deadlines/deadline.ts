import { type CalendarDate, daysBetween } from '#app/workflow/calendar-date.ts'
import type { DeadlineKind } from '#db/schema/codes.ts'

/** One line of the agenda: something that is due. Derived from the facts, never stored. */
export type Deadline = {
  /** Stable over time, also when the date moves: `step:12:40`. */
  key: string
  kind: DeadlineKind
  reportId: number
  municipalityCode: string
  /** Null: it concerns the whole report in this municipality. */
  followUpId: number | null
  stepId: number | null
  updateRequestId: number | null
  /** The first date that was ever set; null: there never was one. */
  firstDueOn: CalendarDate | null
  /** The date that counts now; null is an honest `noDate`. */
  dueOn: CalendarDate | null
  /** The day on which it was met. */
  metOn: CalendarDate | null
  /** Nothing is expected any more, although it was not met: the follow-up ended, or what it waited for is past. */
  waived: boolean
  /** How many extensions were granted. */
  extensions: number
}

/** Whether something is still expected. */
export function isPending(deadline: Deadline): boolean {
  return deadline.metOn === null && !deadline.waived
}

/** Days between the first date and the one that counts now; 0 when it never moved or has no date. */
export function daysMoved(deadline: Pick<Deadline, 'firstDueOn' | 'dueOn'>): number {
  if (deadline.firstDueOn === null || deadline.dueOn === null) return 0
  return daysBetween(deadline.firstDueOn, deadline.dueOn)
}

/** In the order of their date; what has no date comes last. */
export function byDueDate(a: Deadline, b: Deadline): number {
  if (a.dueOn !== b.dueOn) {
    if (a.dueOn === null) return 1
    if (b.dueOn === null) return -1
    return a.dueOn < b.dueOn ? -1 : 1
  }
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}
