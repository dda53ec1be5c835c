import { Temporal } from 'temporal-polyfill'

/** A calendar date in Europe/Amsterdam, `YYYY-MM-DD`; never a timestamp. Compares as text. */
export type CalendarDate = string

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. Compares as text. */
export type Instant = string

export const timeZone = 'Europe/Amsterdam'

// A page tells the day of each thing that happened, and Temporal takes many times as long. Swedish writes YYYY-MM-DD.
const dayThere = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })

/** The calendar date on which `instant` falls in Europe/Amsterdam. */
export function dateOf(instant: Instant): CalendarDate {
  return dayThere.format(Date.parse(instant))
}

/** The last moment of `date` in Europe/Amsterdam: what was known at the end of that day. */
export function endOfDay(date: CalendarDate): Instant {
  const midnight = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(timeZone)
  return new Date(midnight.epochMilliseconds - 1).toISOString()
}

/** The first moment of `date` in Europe/Amsterdam. */
export function startOfDay(date: CalendarDate): Instant {
  const { epochMilliseconds } = Temporal.PlainDate.from(date).toZonedDateTime(timeZone)
  return new Date(epochMilliseconds).toISOString()
}

/** Whole days from `from` to `to`; negative when `to` lies earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** `date` moved by `days`, which may be negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

/** `date` moved by `months`; the last day of the month where the day does not exist there. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  // Agendas name thousands of dates, and Temporal takes twenty times as long.
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const place = year * 12 + month - 1 + months
  const [inYear, inMonth] = [Math.floor(place / 12), (place % 12) + 1]
  const lastDay = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate()
  return [padded(inYear, 4), padded(inMonth, 2), padded(Math.min(day, lastDay), 2)].join('-')
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0')
}

/** Whole calendar months from `from` to `to` (0 when `to` lies earlier). */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  if (to <= from) return 0
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'month' })
    .months
}

/** Whether `text` is a date that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text
}
