import { isOpen } from '#app/follow-ups/phase.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { DeadlineKind, Phase } from '#db/schema/codes.ts'

/** One follow-up as lists show it. */
export type FollowUpLine = {
  id: number
  municipalityCode: string
  municipality: string
  reportId: number
  report: string
  reportSlug: string
  recommendationId: number
  number: string
  title: string
  priority: boolean
  phase: Phase
  /** What is too late, worst first; only the worst is shown in a list. */
  overdue: { kind: DeadlineKind; dueOn: CalendarDate; days: number } | null
  /** The day of the newest message; null when there was none. */
  lastUpdateOn: CalendarDate | null
  /** From when silence counts: the day of the council's decision, else the offering. */
  since: CalendarDate | null
  /** When the work should be done, and when that was first. */
  dueOn: CalendarDate | null
  firstDueOn: CalendarDate | null
  ownerId: number | null
  owner: string | null
}

export const lineSorts = ['volgorde', 'fase', 'te-laat', 'bericht', 'gereed'] as const
export type LineSort = (typeof lineSorts)[number]

/** What the address of a list says. Everything that is left out does not narrow. */
export type LineFilter = {
  municipalityCode?: string | undefined
  reportId?: number | undefined
  phase?: Phase | undefined
  ownerId?: number | undefined
  overdueOnly?: boolean | undefined
  openOnly?: boolean | undefined
  sort: LineSort
  /** From the last to the first. */
  backwards?: boolean | undefined
}

/** The lines that pass `filter`, in its order; with `found` only those of these ids. */
export function selectLines(
  lines: readonly FollowUpLine[],
  filter: LineFilter,
  found?: ReadonlySet<number>,
): FollowUpLine[] {
  const chosen = lines.filter(
    (line) => (found === undefined || found.has(line.id)) && passes(line, filter),
  )
  const order = orders[filter.sort]
  const sorted = order === null ? chosen : chosen.sort(order)
  return filter.backwards ? sorted.reverse() : sorted
}

function passes(line: FollowUpLine, filter: LineFilter): boolean {
  return (
    (filter.municipalityCode === undefined || line.municipalityCode === filter.municipalityCode) &&
    (filter.reportId === undefined || line.reportId === filter.reportId) &&
    (filter.phase === undefined || line.phase === filter.phase) &&
    (filter.ownerId === undefined || line.ownerId === filter.ownerId) &&
    (!filter.overdueOnly || line.overdue !== null) &&
    (!filter.openOnly || isOpen(line.phase))
  )
}

const late = (line: FollowUpLine) => line.overdue?.days ?? 0
const text = (value: string | null) => value ?? ''

/** `volgorde` is the order in which the lines come: municipality, report, recommendation. */
const orders: Record<LineSort, ((a: FollowUpLine, b: FollowUpLine) => number) | null> = {
  volgorde: null,
  fase: (a, b) => (a.phase < b.phase ? -1 : a.phase > b.phase ? 1 : late(b) - late(a)),
  'te-laat': (a, b) => late(b) - late(a),
  // Silence first: no message at all is the longest silence.
  bericht: (a, b) => compare(text(a.lastUpdateOn), text(b.lastUpdateOn)),
  gereed: (a, b) => compare(a.dueOn ?? '9999', b.dueOn ?? '9999'),
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
