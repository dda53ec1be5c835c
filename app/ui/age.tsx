import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import { formatAge, wholeMonths } from './date.ts'

/** Months without a message after which silence stands out. */
export const silentMonths = 6

type AgeProps = {
  /** Date of the last message; null where there is none. */
  last: CalendarDate | null
  today: CalendarDate
  /** Since when one could expect a message (the council's decision): silence counts from there. */
  since?: CalendarDate | null
  /** On a line of its own under the phase. */
  sub?: boolean
}

/** How long ago the last message came: `laatste bericht 14 maanden geleden`. Long silence stands out. */
export function Age({ last, today, since, sub }: AgeProps) {
  const from = last ?? since ?? null
  const silent = from !== null && wholeMonths(from, today) >= silentMonths
  const text = ageText(last, today)
  return <span className={sub ? 'sub age' : 'age'}>{silent ? <b>{text}</b> : text}</span>
}

/** The words of `Age`, for letters and exports. */
export function ageText(last: CalendarDate | null, today: CalendarDate): string {
  return last === null ? 'nog geen bericht' : `laatste bericht ${formatAge(last, today)}`
}
