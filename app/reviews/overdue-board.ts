import { openRequestFor } from '#app/deadlines/extendable.ts'
import type { MunicipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import type { Overdue } from '#app/deadlines/overdue.ts'
import { isOpen } from '#app/follow-ups/phase.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { DeadlineKind } from '#db/schema/codes.ts'

/** One thing that is too late, with whom it is about and when somebody was reminded of it last. */
export type BoardLine = {
  key: string
  kind: DeadlineKind
  dueOn: CalendarDate
  days: number
  /** "Aanbeveling 3, Maak een lijst"; "Stap “Lijst opstellen”"; "Voortgangsbrief". */
  subject: string
  /** Number of the recommendation where it is about one as a whole. */
  number: string | null
  report: string
  /** Page of the follow-up; null where it concerns the whole report. */
  href: string | null
  /** Ids of the people who are reminded of it. */
  people: number[]
  remindedOn: CalendarDate | null
  /** Until when an extension was asked on which the griffie has not ruled. */
  askedUntil: CalendarDate | null
}

/** One municipality on the board: how long it has been silent, and what is too late, worst first. */
export type BoardMunicipality = {
  code: string
  name: string
  /** Follow-ups on which something is still to be done. */
  open: number
  lastUpdateOn: CalendarDate | null
  /** From when silence counts: the first decision, else the first offering. */
  since: CalendarDate | null
  lines: BoardLine[]
}

/** Who stands behind a deadline, and when they were reminded last: from the database. */
export type BoardSources = {
  peopleOf(overdue: Overdue): number[]
  remindedOn(key: string): CalendarDate | null
}

/** The part of the board of one municipality; `kind` narrows it to one kind of deadline. */
export function boardMunicipality(
  agenda: MunicipalityAgenda,
  sources: BoardSources,
  kind?: DeadlineKind,
): BoardMunicipality {
  const open = agenda.standings.filter(({ state }) => isOpen(state.phase))
  const updates = open.flatMap(({ state }) => state.lastUpdate?.occurredOn ?? [])
  const starts = open.flatMap(
    ({ facts, state }) => state.outcome?.occurredOn ?? facts.offering.offeredOn ?? [],
  )
  return {
    code: agenda.municipality.code,
    name: agenda.municipality.name,
    open: open.length,
    lastUpdateOn: updates.sort().at(-1) ?? null,
    since: starts.sort()[0] ?? null,
    lines: agenda.overdue
      .filter((one) => kind === undefined || one.kind === kind)
      .map((one) => ({
        ...lineNames(agenda, one),
        key: one.key,
        kind: one.kind,
        dueOn: one.dueOn,
        days: one.days,
        people: sources.peopleOf(one),
        remindedOn: sources.remindedOn(one.key),
        askedUntil: askedUntil(agenda, one),
      })),
  }
}

function askedUntil(agenda: MunicipalityAgenda, overdue: Overdue): CalendarDate | null {
  // To move what concerns a whole report is asked at one of its follow-ups.
  const requests = agenda.standings
    .filter(({ facts }) =>
      overdue.followUpId === null
        ? facts.reportId === overdue.reportId
        : facts.id === overdue.followUpId,
    )
    .flatMap(({ state }) => openRequestFor(overdue, state) ?? [])
  return requests[0]?.toOn ?? null
}

function lineNames(agenda: MunicipalityAgenda, { followUpId, stepId, reportId }: Overdue) {
  const report = agenda.reports.get(reportId)?.shortTitle ?? ''
  const standing = agenda.standings.find((one) => one.facts.id === followUpId)
  if (standing === undefined)
    return { subject: 'Voortgangsbrief', number: null, report, href: null }
  const { number, title } = standing.facts.recommendation
  const step = standing.state.steps.find((one) => one.stepId === stepId)
  return {
    subject: step
      ? `Stap “${step.title}”, aanbeveling ${number}`
      : `Aanbeveling ${number}, ${title}`,
    number: step ? null : number,
    report,
    href: `/werk/opvolgingen/${standing.facts.id}`,
  }
}

/**
 * Lines that differ only in the recommendation they are about, together: a college that is late with its reaction is so
 * about all of a report at once. In the order of the first of each.
 */
export function boardGroups(lines: readonly BoardLine[]): [BoardLine, ...BoardLine[]][] {
  const groups = new Map<string, [BoardLine, ...BoardLine[]]>()
  for (const line of lines) {
    const { kind, dueOn, report, people, remindedOn, askedUntil } = line
    const alike = [kind, dueOn, report, people, remindedOn, askedUntil]
    const same = line.number === null ? line.key : JSON.stringify(alike)
    const group = groups.get(same)
    if (group === undefined) groups.set(same, [line])
    else group.push(line)
  }
  for (const group of groups.values())
    group.sort((a, b) => compareNumbers(a.number ?? '', b.number ?? ''))
  return [...groups.values()]
}

/** `2` before `10`, `5a` after `5`. */
function compareNumbers(a: string, b: string): number {
  return a.localeCompare(b, 'nl', { numeric: true })
}

/** The longest silent first; what was silent equally long by how late its worst is. */
export function bySilence(a: BoardMunicipality, b: BoardMunicipality): number {
  const from = (one: BoardMunicipality) =>
    one.open === 0 ? '9999' : (one.lastUpdateOn ?? `0-${one.since ?? '9999'}`)
  if (from(a) !== from(b)) return from(a) < from(b) ? -1 : 1
  return (b.lines[0]?.days ?? 0) - (a.lines[0]?.days ?? 0)
}
