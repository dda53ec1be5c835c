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
  /** Where no message is expected any more: silence does not stand out. */
  quiet?: boolean
  /**
   * `sentence`: `laatste bericht 3 weken geleden`; `sub`: on a line under the phase, `bericht 3 weken geleden` or
   * `14 maanden geen bericht`; `cell`: under a head that says what it is, `3 weken geleden`.
   */
  as?: 'sentence' | 'sub' | 'cell'
}

/** How long ago the last message came. Long silence stands out. */
export function Age({ last, today, since, quiet, as = 'sentence' }: AgeProps) {
  const from = last ?? since ?? null
  const months = from === null ? 0 : wholeMonths(from, today)
  const silent = !quiet && months >= silentMonths
  const text = ageTexts[as](last, today, silent)
  return <span className={as === 'sub' ? 'sub age' : 'age'}>{silent ? <b>{text}</b> : text}</span>
}

/** The words of `Age`, for letters and exports. */
export function ageText(last: CalendarDate | null, today: CalendarDate): string {
  return last === null ? 'nog geen bericht' : `laatste bericht ${formatAge(last, today)}`
}

type Wording = (last: CalendarDate | null, today: CalendarDate, silent: boolean) => string

const ageTexts: Record<NonNullable<AgeProps['as']>, Wording> = {
  sentence: ageText,
  sub: (last, today, silent) => {
    if (last === null) return 'nog geen bericht'
    const age = formatAge(last, today)
    return silent ? age.replace('geleden', 'geen bericht') : `bericht ${age}`
  },
  cell: (last, today) => (last === null ? 'nog geen' : formatAge(last, today)),
}
