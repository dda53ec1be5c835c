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

/**
 * How long ago the last message came: `laatste bericht 3 weken geleden`. Long silence stands out, and under a
 * phase (`sub`) is said as such: `14 maanden geen bericht`.
 */
export function Age({ last, today, since, sub }: AgeProps) {
  const from = last ?? since ?? null
  const months = from === null ? 0 : wholeMonths(from, today)
  const silent = months >= silentMonths
  const text = sub ? briefAge(last, today, months) : ageText(last, today)
  return <span className={sub ? 'sub age' : 'age'}>{silent ? <b>{text}</b> : text}</span>
}

/** The words of `Age`, for letters and exports. */
export function ageText(last: CalendarDate | null, today: CalendarDate): string {
  return last === null ? 'nog geen bericht' : `laatste bericht ${formatAge(last, today)}`
}

function briefAge(last: CalendarDate | null, today: CalendarDate, months: number): string {
  if (last === null) return 'nog geen bericht'
  if (months < silentMonths) return `bericht ${formatAge(last, today)}`
  return months < 24
    ? `${months} maanden geen bericht`
    : `${Math.floor(months / 12)} jaar geen bericht`
}
