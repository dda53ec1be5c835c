import type { CalendarDate, Instant } from '#app/workflow/calendar-date.ts'
import { timeZone } from '#app/workflow/calendar-date.ts'

export const monthNames = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const

const shortMonths = [
  'jan',
  'feb',
  'mrt',
  'apr',
  'mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
] as const
const shortWeekdays = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'] as const
const moment = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
const momentDate = new Intl.DateTimeFormat('en-CA', { timeZone })

const yearOf = (date: CalendarDate) => +date.slice(0, 4)
const monthOf = (date: CalendarDate) => +date.slice(5, 7)
const dayOf = (date: CalendarDate) => +date.slice(8, 10)

/** `2026-01-01` as `1 januari 2026`. */
export function formatDate(date: CalendarDate): string {
  return `${dayOf(date)} ${monthNames[monthOf(date) - 1]} ${yearOf(date)}`
}

/** `2026-01-01` as `1 jan 2026`, for tables. */
export function formatShortDate(date: CalendarDate): string {
  return `${dayOf(date)} ${shortMonths[monthOf(date) - 1]} ${yearOf(date)}`
}

/** `2026-11-16` as `ma 16 november`; with the year where it is not that of `today`. */
export function formatWeekday(date: CalendarDate, today?: CalendarDate): string {
  const weekday = shortWeekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]
  const text = `${weekday} ${dayOf(date)} ${monthNames[monthOf(date) - 1]}`
  return today === undefined || yearOf(today) === yearOf(date) ? text : `${text} ${yearOf(date)}`
}

/** `2026-11-16` or `2026-11` as `november 2026`. */
export function formatMonth(date: string): string {
  return `${monthNames[monthOf(date) - 1]} ${yearOf(date)}`
}

/** A moment as `24 november 2026, 10.12 uur`, in Europe/Amsterdam. */
export function formatMoment(instant: Instant): string {
  const at = new Date(instant)
  return `${formatDate(momentDate.format(at))}, ${moment.format(at).replace(':', '.')} uur`
}

/** A moment as `24 nov 2026, 10.12 uur`, for tables. */
export function formatShortMoment(instant: Instant): string {
  const at = new Date(instant)
  return `${formatShortDate(momentDate.format(at))}, ${moment.format(at).replace(':', '.')} uur`
}

/** `1 dag`, `12 dagen`. */
export function formatDays(days: number): string {
  return days === 1 ? '1 dag' : `${days} dagen`
}

/** Whole months from `from` to `to`, both `YYYY-MM-DD`; 0 when `to` lies earlier. */
export function wholeMonths(from: CalendarDate, to: CalendarDate): number {
  if (to <= from) return 0
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
  return dayOf(to) < dayOf(from) ? months - 1 : months
}

/** How long ago, in words: `vandaag`, `gisteren`, `9 dagen`, `3 weken`, `14 maanden geleden`. */
export function formatAge(date: CalendarDate, today: CalendarDate): string {
  const days = Math.round((Date.parse(today) - Date.parse(date)) / 86_400_000)
  if (days <= 0) return 'vandaag'
  if (days === 1) return 'gisteren'
  if (days < 14) return `${days} dagen geleden`
  const months = wholeMonths(date, today)
  if (months < 2) return `${Math.floor(days / 7)} weken geleden`
  if (months < 24) return `${months} maanden geleden`
  return `${Math.floor(months / 12)} jaar geleden`
}
