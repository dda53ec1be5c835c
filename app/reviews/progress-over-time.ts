import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { stateAsOf } from '#app/follow-ups/history.ts'
import {
  addDays,
  addMonths,
  type CalendarDate,
  type Instant,
  monthsBetween,
} from '#app/workflow/calendar-date.ts'
import type { Phase } from '#db/schema/codes.ts'

/** How many follow-ups were in each phase at the end of `on`. */
export type ProgressPoint = { on: CalendarDate; counts: Partial<Record<Phase, number>> }

/** More columns than this do not fit in a picture. */
const mostPoints = 18

/**
 * How the follow-ups stood at the ends of the months from `from` until `today`, and today, as known at `knownAt`:
 * what was entered late stands at the day that it happened. Long periods take whole steps of months.
 */
export function progressOverTime(
  facts: readonly FollowUpFacts[],
  { from, today, knownAt }: { from: CalendarDate; today: CalendarDate; knownAt: Instant },
): ProgressPoint[] {
  return moments(from, today).map((on) => {
    const counts: ProgressPoint['counts'] = {}
    for (const one of facts) {
      // What a council was offered later was not yet there to be counted.
      if (one.offering.offeredOn !== null && one.offering.offeredOn > on) continue
      const { phase } = stateAsOf(one, { on, knownAt })
      counts[phase] = (counts[phase] ?? 0) + 1
    }
    return { on, counts }
  })
}

function moments(from: CalendarDate, today: CalendarDate): CalendarDate[] {
  const step = Math.max(1, Math.ceil((monthsBetween(from, today) + 1) / (mostPoints - 1)))
  const days: CalendarDate[] = []
  let first = `${from.slice(0, 7)}-01`
  for (;;) {
    first = addMonths(first, step)
    const last = addDays(first, -1)
    if (last >= today) return [...days, today]
    days.push(last)
  }
}
