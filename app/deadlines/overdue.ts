import { type CalendarDate, daysBetween } from '#app/workflow/calendar-date.ts'
import { type Deadline, isPending } from './deadline.ts'

/** What is too late: its deadline, with the date that was missed and for how many days. */
export type Overdue = Deadline & { dueOn: CalendarDate; days: number }

/**
 * What is too late on `today`, worst first. The day itself is still in time, and so is all that was granted an
 * extension of which the new date is not past. Never stored: it follows from the agenda of that day.
 */
export function overdueOf(deadlines: readonly Deadline[], today: CalendarDate): Overdue[] {
  return deadlines
    .flatMap((deadline) =>
      isPending(deadline) && deadline.dueOn !== null && deadline.dueOn < today
        ? { ...deadline, dueOn: deadline.dueOn, days: daysBetween(deadline.dueOn, today) }
        : [],
    )
    .sort(worstFirst)
}

/** What is longest too late comes first. */
export function worstFirst(a: Overdue, b: Overdue): number {
  return b.days - a.days || (a.key < b.key ? -1 : 1)
}
