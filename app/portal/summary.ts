import { isOpen } from '#app/follow-ups/phase.ts'
import { type CalendarDate, daysBetween } from '#app/workflow/calendar-date.ts'
import type { DeadlineKind, Phase } from '#db/schema/codes.ts'
import type { PublicNotification } from './public-deadline.ts'
import type { PublicFollowUp } from './public-follow-up.ts'

/** How far a municipality is, in a line. */
export type Summary = {
  total: number
  open: number
  counts: Partial<Record<Phase, number>>
  /** The newest message about any recommendation; null: never one. */
  lastUpdateOn: CalendarDate | null
  /** From when silence counts: the first decision, else the first offering. */
  since: CalendarDate | null
  /** What is longest too late. */
  overdue: { kind: DeadlineKind; days: number } | null
  /** When the council should hear next. */
  hearsNextOn: CalendarDate | null
}

type SummarySource = {
  on: CalendarDate
  followUps: readonly PublicFollowUp[]
  notifications: readonly PublicNotification[]
}

/** Sums up the follow-ups of one municipality, or of one report in it. */
export function summaryOf({ on, followUps, notifications }: SummarySource): Summary {
  const missed = notifications
    .filter((one) => one.metOn === null && one.dueOn < on)
    .map((one) => ({ kind: 'notification' as const, days: daysBetween(one.dueOn, on) }))
  const late = [...followUps.flatMap((one) => one.overdue), ...missed]
  const worst = late.sort((a, b) => b.days - a.days)[0]
  return {
    total: followUps.length,
    open: followUps.filter((one) => isOpen(one.phase)).length,
    counts: phaseCounts(followUps),
    lastUpdateOn: newest(followUps.map((one) => one.implementation.lastUpdateOn)),
    since: oldest(followUps.map((one) => one.decision?.on ?? one.offeredOn)),
    overdue: worst ? { kind: worst.kind, days: worst.days } : null,
    hearsNextOn: oldest(
      notifications.filter((one) => one.metOn === null && one.dueOn >= on).map((one) => one.dueOn),
    ),
  }
}

/** The sum of several, as if their follow-ups had been summed up together. */
export function combinedSummary(parts: readonly Summary[]): Summary {
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0)
  const present = new Set(parts.flatMap(({ counts }) => Object.keys(counts) as Phase[]))
  return {
    total: sum(parts.map(({ total }) => total)),
    open: sum(parts.map(({ open }) => open)),
    counts: Object.fromEntries(
      [...present].map((phase) => [phase, sum(parts.map(({ counts }) => counts[phase] ?? 0))]),
    ),
    lastUpdateOn: newest(parts.map(({ lastUpdateOn }) => lastUpdateOn)),
    since: oldest(parts.flatMap(({ since }) => since ?? [])),
    overdue: parts.reduce<Summary['overdue']>(
      (worst, { overdue }) => (overdue && overdue.days > (worst?.days ?? 0) ? overdue : worst),
      null,
    ),
    hearsNextOn: oldest(parts.flatMap(({ hearsNextOn }) => hearsNextOn ?? [])),
  }
}

/** How many follow-ups are in each phase. */
export function phaseCounts(
  followUps: readonly { phase: Phase }[],
): Partial<Record<Phase, number>> {
  const counts: Partial<Record<Phase, number>> = {}
  for (const { phase } of followUps) counts[phase] = (counts[phase] ?? 0) + 1
  return counts
}

function newest(dates: readonly (CalendarDate | null)[]): CalendarDate | null {
  return dates.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null)
}

function oldest(dates: readonly CalendarDate[]): CalendarDate | null {
  return dates.reduce<CalendarDate | null>((a, b) => (a === null || b < a ? b : a), null)
}
