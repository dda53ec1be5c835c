import { formatDate, monthNames } from '#app/ui/date.ts'
import { type CalendarDate, daysBetween, monthsBetween } from '#app/workflow/calendar-date.ts'
import { counted } from './number.ts'

/** `2026-01-01` as `1 januari 2026`. */
export const dateWords = formatDate

/** How far `from` lies before `to`, in the unit that people use: `12 dagen`, `vijf maanden`, `een jaar`. */
export function timeSpan(from: CalendarDate, to: CalendarDate): string {
  const [days, count] = [daysBetween(from, to), monthsBetween(from, to)]
  if (count < 2)
    return days < 21
      ? counted(days, 'dag', 'dagen')
      : counted(Math.floor(days / 7), 'week', 'weken')
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

/** Month numbers as `april`, `oktober`. */
export function namesOfMonths(numbers: readonly number[]): string[] {
  return numbers.flatMap((number) => monthNames[number - 1] ?? [])
}
