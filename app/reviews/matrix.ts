import type { FollowUpStanding } from '#app/deadlines/municipality-agenda.server.ts'
import type { FollowUpState } from '#app/follow-ups/history.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { DeadlineKind, Phase, Verdict } from '#db/schema/codes.ts'

/** One recommendation in one municipality, as the comparison shows it. */
export type MatrixCell = {
  followUpId: number
  phase: Phase
  /** The day of the newest message; null when there was none. */
  lastUpdateOn: CalendarDate | null
  /** From when silence counts: the day of the council's decision, else the offering. */
  since: CalendarDate | null
  /** The day on which it came to its end (closed, judged as followed, not adopted …); null while it is open. */
  endedOn: CalendarDate | null
  /** What the audit office thinks of it, apart from what the college reports. */
  review: { verdict: Verdict; on: CalendarDate } | null
  /** The worst of what is too late. */
  overdue: { kind: DeadlineKind; days: number } | null
}

export type MatrixMunicipality = { code: string; slug: string; name: string }

type MatrixRecommendation = {
  id: number
  number: string
  title: string
  position: number
  priority: boolean
  parentId: number | null
}

/** Rows are recommendations, columns municipalities; null: the recommendation does not concern this one. */
export type Matrix<Cell = MatrixCell> = {
  municipalities: MatrixMunicipality[]
  rows: { recommendation: MatrixRecommendation; cells: (Cell | null)[] }[]
}

/** What stands in the matrix about one follow-up. */
export type MatrixItem<Cell> = {
  municipalityCode: string
  recommendation: MatrixRecommendation
  cell: Cell
}

/** Lays the items of one report side by side, in the order of the recommendations and of `municipalities`. */
export function matrixOf<Cell>(
  municipalities: readonly MatrixMunicipality[],
  items: readonly MatrixItem<Cell>[],
): Matrix<Cell> {
  const recommendations = new Map(
    items.map((item) => [item.recommendation.id, item.recommendation]),
  )
  const cells = new Map(
    items.map((item) => [`${item.recommendation.id}:${item.municipalityCode}`, item.cell]),
  )
  return {
    municipalities: municipalities.map(({ code, slug, name }) => ({ code, slug, name })),
    rows: [...recommendations.values()]
      .sort((a, b) => a.position - b.position)
      .map(({ id, number, title, position, priority, parentId }) => ({
        recommendation: { id, number, title, position, priority, parentId },
        cells: municipalities.map(({ code }) => cells.get(`${id}:${code}`) ?? null),
      })),
  }
}

/** The cell of a follow-up; `shows` says which kinds of deadline the reader may know about (all by default). */
export function matrixCell(
  { facts, state, overdue }: FollowUpStanding,
  shows: (kind: DeadlineKind) => boolean = () => true,
): MatrixCell {
  const worst = overdue.find((one) => shows(one.kind))
  return {
    followUpId: facts.id,
    phase: state.phase,
    lastUpdateOn: state.lastUpdate?.occurredOn ?? null,
    since: state.outcome?.occurredOn ?? facts.offering.offeredOn,
    review: state.review ? { verdict: state.review.verdict, on: state.review.occurredOn } : null,
    endedOn: endedOn(state),
    overdue: worst ? { kind: worst.kind, days: worst.days } : null,
  }
}

/** The day on which a follow-up came to its end; null while it is open. */
export function endedOn(state: FollowUpState): CalendarDate | null {
  switch (state.phase) {
    case 'closed':
      return state.closure?.occurredOn ?? null
    case 'followed':
      return state.review?.occurredOn ?? null
    case 'not_adopted':
      return state.outcome?.occurredOn ?? null
    case 'not_done':
    case 'lapsed':
    case 'not_applicable':
      return state.status?.occurredOn ?? null
    default:
      return null
  }
}
