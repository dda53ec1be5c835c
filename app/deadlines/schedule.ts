import { addMonths, type CalendarDate } from '#app/workflow/calendar-date.ts'
import { outOfRecess, type Recess } from './recess.ts'

/** When the council is informed: once, every so many months, or in fixed months of the year. */
export type Schedule = {
  firstDueOn: CalendarDate
  everyMonths: number | null
  /** Months of the year (1 to 12), such as those of the annual accounts; null: not by fixed months. */
  fixedMonths: readonly number[] | null
  endsOn: CalendarDate | null
}

/** Both dates included. */
export type Window = { from: CalendarDate; until: CalendarDate }

/** One deadline of a schedule: the date that the schedule names, and the one it moved to. */
export type ScheduledDate = { nominalOn: CalendarDate; dueOn: CalendarDate }

/**
 * The deadlines of `schedule` whose named date lies in `window`, in order. Dates are counted from `firstDueOn`,
 * not from one another, so that the 31st comes back after a short month. Each moves out of recess and days off
 * by the rule of `recess.ts`; two that move to the same day become one.
 */
export function scheduledDates(
  schedule: Schedule,
  window: Window,
  recesses: readonly Recess[],
): ScheduledDate[] {
  const last = earliest(window.until, schedule.endsOn ?? window.until)
  const dates: ScheduledDate[] = []
  for (const nominalOn of nominalDates(schedule, last)) {
    const dueOn = outOfRecess(nominalOn, recesses)
    if (dates.at(-1)?.dueOn !== dueOn) dates.push({ nominalOn, dueOn })
  }
  return dates.filter((date) => date.nominalOn >= window.from)
}

function* nominalDates(schedule: Schedule, last: CalendarDate): Generator<CalendarDate> {
  const { firstDueOn, everyMonths, fixedMonths } = schedule
  if (firstDueOn > last) return
  yield firstDueOn
  if (everyMonths === null && fixedMonths === null) return
  const step = everyMonths ?? 1
  for (let months = step; ; months += step) {
    const date = addMonths(firstDueOn, months)
    if (date > last) return
    if (everyMonths !== null || fixedMonths?.includes(Number(date.slice(5, 7)))) yield date
  }
}

/** The months in the column `fixedMonths`, written `4,10`. */
export function parseMonths(text: string | null): number[] | null {
  if (text === null) return null
  const months = text.split(',').map(Number)
  if (months.some((month) => !Number.isInteger(month) || month < 1 || month > 12)) {
    throw new RangeError(`not months of the year: ${text}`)
  }
  return months
}

function earliest(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b
}
