import { type CalendarDate, dateOf, type Instant } from './calendar-date.ts'

/** Where "now" and "today" come from, so that tests and simulations can set them. */
export type Clock = { now(): Instant; today(): CalendarDate }

/** The clock of the machine. The date is worked out once a minute: pages ask for it many times. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const minute = Math.floor(Date.now() / 60_000)
    if (minute !== dated.minute) dated = { minute, date: dateOf(new Date().toISOString()) }
    return dated.date
  },
}

// Midnight in Amsterdam falls on a whole minute.
let dated: { minute: number; date: CalendarDate } = { minute: -1, date: '' }

/** A clock that stands still at `instant`. */
export function clockAt(instant: Instant): Clock {
  return { now: () => instant, today: () => dateOf(instant) }
}
