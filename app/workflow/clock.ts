import { type CalendarDate, dateOf, type Instant } from './calendar-date.ts'

/** Where "now" and "today" come from, so that tests and simulations can set them. */
export type Clock = { now(): Instant; today(): CalendarDate }

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => dateOf(new Date().toISOString()),
}

/** A clock that stands still at `instant`. */
export function clockAt(instant: Instant): Clock {
  return { now: () => instant, today: () => dateOf(instant) }
}
