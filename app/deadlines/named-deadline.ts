import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Deadline } from './deadline.ts'

/** A deadline with the names that its line needs, for people. */
export type NamedDeadline = {
  deadline: Deadline
  municipality: string
  report: string
  /** Number and short title of the recommendation; null: it concerns the whole report. */
  recommendation: { number: string; title: string } | null
  step: string | null
}

/** At least one, all of the same kind and date. */
export type Alike<Item> = [Item, ...Item[]]

/** Takes together what has the same kind, date, report, municipality and step; the order stays. */
export function groupAlike<Item extends NamedDeadline>(items: readonly Item[]): Alike<Item>[] {
  const groups = new Map<string, Alike<Item>>()
  for (const item of items) {
    const { kind, dueOn, reportId, municipalityCode, stepId } = item.deadline
    const key = [kind, dueOn, reportId, municipalityCode, stepId].join('|')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()]
}

/** What the line is about: `aanbeveling 3, Maak een lijst`, `7 aanbevelingen`, `“Lijst opstellen”`. */
export function subjectOf([first, ...others]: Alike<NamedDeadline>): string {
  if (first.step !== null) return `“${first.step}”`
  if (first.recommendation === null) return 'voortgangsbrief'
  if (others.length > 0) return `${others.length + 1} aanbevelingen`
  return `aanbeveling ${first.recommendation.number}, ${first.recommendation.title}`
}

/** The page where one can see to it; starts with a slash. */
export function pathOf([first, ...others]: Alike<NamedDeadline>): string {
  const { followUpId, municipalityCode, reportId } = first.deadline
  if (followUpId === null) return `/werk/agenda?gemeente=${municipalityCode}`
  if (others.length === 0 || first.step !== null) return `/werk/opvolgingen/${followUpId}`
  return `/werk/opvolgingen?gemeente=${municipalityCode}&onderzoek=${reportId}`
}

/** Whether a deadline has a date. */
export function isDated<Item extends NamedDeadline>(
  item: Item,
): item is Item & { deadline: Deadline & { dueOn: CalendarDate } } {
  return item.deadline.dueOn !== null
}
