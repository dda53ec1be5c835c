import { type CalendarDate, daysBetween } from '#app/workflow/calendar-date.ts'
import { counted } from './number.ts'

const months = [
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
]

/** `2026-01-01` as `1 januari 2026`. */
export function dateWords(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${months[(month ?? 0) - 1]} ${year}`
}

/** `2026-01-01` as `1-1-2026`: only where a column leaves no room for the month in words. */
export function shortDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day}-${month}-${year}`
}

/** How far `from` lies before `to`, in the unit that people use: `12 dagen`, `vijf maanden`, `een jaar`. */
export function timeSpan(from: CalendarDate, to: CalendarDate): string {
  const days = daysBetween(from, to)
  if (days < 60)
    return days < 21
      ? counted(days, 'dag', 'dagen')
      : counted(Math.floor(days / 7), 'week', 'weken')
  const count = Math.floor(days / 30.44)
  return count < 24
    ? counted(count, 'maand', 'maanden')
    : counted(Math.floor(count / 12), 'jaar', 'jaar')
}

/** `elke maand`, `elke zes maanden`, `elk jaar`, `elke twee jaar`. */
export function everyMonths(count: number): string {
  if (count === 1) return 'elke maand'
  if (count === 12) return 'elk jaar'
  if (count % 12 === 0) return `elke ${counted(count / 12, 'jaar', 'jaar')}`
  return `elke ${counted(count, 'maand', 'maanden')}`
}

/** Month numbers as `april en oktober`. */
export function monthNames(numbers: readonly number[]): string[] {
  return numbers.flatMap((number) => months[number - 1] ?? [])
}
