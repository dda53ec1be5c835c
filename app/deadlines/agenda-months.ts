import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import { daysMoved, isPending } from './deadline.ts'
import { groupAlike, isDated, type NamedDeadline, pathOf, subjectOf } from './named-deadline.ts'
import type { Recess } from './recess.ts'
import { deadlineWords } from './words.ts'

export type CouncilMeeting = { meetsOn: CalendarDate; title: string }

/** What a council does itself: when it meets and when it does not. */
export type CouncilCalendar = {
  municipality: string
  recesses: readonly Recess[]
  meetings: readonly CouncilMeeting[]
}

/** One line of a month: something that is due, or a day of the council. */
export type MonthLine = {
  key: string
  on: CalendarDate
  what: string
  about: string
  href: string | null
  /** The first date, where it was moved. */
  firstOn: CalendarDate | null
  kind: 'deadline' | 'recess' | 'meeting'
}

/** `month` is `YYYY-MM`. */
export type AgendaMonth = { month: string; lines: MonthLine[] }

/** What is still due from `from` on, with recess and meetings, by month. What is too late stands elsewhere. */
export function agendaMonths(
  named: readonly NamedDeadline[],
  councils: readonly CouncilCalendar[],
  from: CalendarDate,
  until: CalendarDate,
): AgendaMonth[] {
  const within = (line: MonthLine) => line.on >= from && line.on <= until
  const lines = [...dueLines(named), ...councils.flatMap(councilLines)].filter(within).sort(byDay)
  const months = new Map<string, MonthLine[]>()
  for (const line of lines) {
    const month = line.on.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), line])
  }
  return [...months].map(([month, list]) => ({ month, lines: list }))
}

/** What is still due but has no date: an honest answer, and counted. */
export function withoutDate(named: readonly NamedDeadline[]): NamedDeadline[] {
  return named.filter(({ deadline }) => isPending(deadline) && deadline.dueOn === null)
}

function dueLines(named: readonly NamedDeadline[]): MonthLine[] {
  const pending = named.filter(({ deadline }) => isPending(deadline)).filter(isDated)
  return groupAlike(pending).map((group) => {
    const [{ deadline, municipality, report }] = group
    return {
      key: deadline.key,
      on: deadline.dueOn,
      what: `${capital(deadlineWords[deadline.kind])}: ${subjectOf(group)}`,
      about: `${report}, ${municipality}`,
      href: deadline.kind === 'notification' ? null : pathOf(group),
      firstOn: daysMoved(deadline) === 0 ? null : deadline.firstDueOn,
      kind: 'deadline',
    }
  })
}

function councilLines({ municipality, recesses, meetings }: CouncilCalendar): MonthLine[] {
  const line = (kind: 'recess' | 'meeting', on: CalendarDate, what: string): MonthLine => ({
    key: `${kind}:${municipality}:${on}:${what}`,
    on,
    what,
    about: municipality,
    href: null,
    firstOn: null,
    kind,
  })
  return [
    ...recesses.flatMap(({ name, fromOn, untilOn }) => [
      line('recess', fromOn, `Begin ${name}`),
      line('recess', untilOn, `Laatste dag ${name}`),
    ]),
    ...meetings.map(({ meetsOn, title }) => line('meeting', meetsOn, title)),
  ]
}

function byDay(a: MonthLine, b: MonthLine): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : a.key < b.key ? -1 : 1
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
