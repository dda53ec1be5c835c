import { type CalendarDate, isCalendarDate } from '#app/workflow/calendar-date.ts'
import { monthNames } from './date.ts'

const abbreviations: Record<string, number> = { mrt: 3, maa: 3 }

/**
 * Reads a date as people type it: `2026-06-30`, `30-06-2026`, `30/6/2026`, `30.6.2026`, `30 juni 2026`,
 * `30 jun. 2026`. The date as `YYYY-MM-DD`; null where it is none or does not exist (`31 juni`).
 */
export function parseDutchDate(text: string): CalendarDate | null {
  const typed = text.trim().toLowerCase()
  if (isCalendarDate(typed)) return typed
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed)
  if (numbers) return calendarDate(numbers[3], Number(numbers[2]), numbers[1])
  const words = /^(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})$/.exec(typed)
  return words ? calendarDate(words[3], monthNumber(words[2] ?? ''), words[1]) : null
}

/** Reads a month as people type it: `2025-02`, `02-2025`, `2/2025`, `februari 2025`. As `YYYY-MM`; null for others. */
export function parseDutchMonth(text: string): string | null {
  const typed = text.trim().toLowerCase()
  return firstDay(typed)?.slice(0, 7) ?? null
}

function firstDay(month: string): CalendarDate | null {
  if (/^\d{4}-\d{2}$/.test(month)) return parseDutchDate(`${month}-01`)
  return parseDutchDate(/^\d/.test(month) ? `1-${month}` : `1 ${month}`)
}

function monthNumber(word: string): number {
  const matching = monthNames.findIndex((name) => name.startsWith(word))
  return abbreviations[word] ?? matching + 1
}

function calendarDate(year = '', month = 0, day = ''): CalendarDate | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(date) ? date : null
}
