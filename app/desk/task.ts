import type { MunicipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import type { ProposedRound } from '#app/rounds/propose.ts'
import { type CalendarDate, daysBetween } from '#app/workflow/calendar-date.ts'
import type { Role } from '#db/schema/codes.ts'

/** How something is done: on a page of its own, or right here with one click. */
export type TaskAction =
  | { label: string; href: string }
  | { label: string; post: string; values: Readonly<Record<string, string | number>> }

/** One thing that is asked of someone now. */
export type Task = {
  key: string
  /** In which role it is asked. */
  role: Role
  /** By when; null where no date was agreed. */
  due: CalendarDate | null
  /** Days past an agreed date; 0 when in time. Silence is no missed date. */
  daysLate: number
  title: string
  /** Why it is asked, in one sentence. */
  why: string
  action: TaskAction
  /** A second way out: "geen wijziging", other planning, extension. */
  other?: TaskAction
}

/** A round that is open, as far as the desk needs it. */
export type DeskRound = {
  id: number
  reportId: number
  updatesDueOn: CalendarDate
  sendBy: CalendarDate | null
  /** Answers by link that wait to be taken over. */
  drafts: number
  letterId: number | null
}

export type DeskLetter = {
  id: number
  reportId: number
  number: string | null
  asOf: CalendarDate
  collegeMeetingOn: CalendarDate | null
  sendBy: CalendarDate | null
  stage: 'draft' | 'ready' | 'approved' | 'sent'
  sentOn: CalendarDate | null
}

/** All that the desk knows of one municipality. */
export type DeskMunicipality = Pick<
  MunicipalityAgenda,
  'municipality' | 'reports' | 'standings' | 'deadlines' | 'overdue'
> & {
  rounds: readonly DeskRound[]
  proposed: readonly ProposedRound[]
  letters: readonly DeskLetter[]
  /** Newest trail entry per follow-up: a one-click form carries it along. */
  versionOf: (followUpId: number) => number
}

/** By when, and how late that is on `today`. */
export function dueBy(due: CalendarDate | null, today: CalendarDate) {
  return { due, daysLate: due !== null && due < today ? daysBetween(due, today) : 0 }
}

/** "1 Vroege start". */
export function nameOf({ recommendation }: { recommendation: { number: string; title: string } }) {
  return `${recommendation.number} ${recommendation.title}`
}

/** "Statushouders, Wassenaar". */
export function placeOf({ reports, municipality }: DeskMunicipality, reportId: number): string {
  return `${reports.get(reportId)?.shortTitle ?? ''}, ${municipality.name}`
}
