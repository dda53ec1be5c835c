import { isPending } from '#app/deadlines/deadline.ts'
import type {
  FollowUpStanding,
  MunicipalityAgenda,
} from '#app/deadlines/municipality-agenda.server.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'

/** A follow-up that the college reports done and on which the audit office has not said what it thinks. */
export type ToReview = {
  followUpId: number
  number: string
  title: string
  municipality: string
  report: string
  reportedOn: CalendarDate
  /** What the college says was done. */
  done: string
  /** By when the verdict is due; null: the office gives itself no term. */
  dueOn: CalendarDate | null
  daysLate: number
}

/** What awaits a verdict in these municipalities, the longest waiting first. */
export function reviewQueue(agendas: readonly MunicipalityAgenda[]): ToReview[] {
  return agendas
    .flatMap((agenda) =>
      agenda.standings.filter(awaitsVerdict).map((standing) => toReview(agenda, standing)),
    )
    .sort((a, b) => a.reportedOn.localeCompare(b.reportedOn) || a.followUpId - b.followUpId)
}

/** Reported done, and no verdict since. */
function awaitsVerdict({ state }: FollowUpStanding): boolean {
  const { phase, review, status } = state
  if (phase !== 'reported_done' || status === null) return false
  return review === null || review.occurredOn < status.occurredOn
}

function toReview(agenda: MunicipalityAgenda, standing: FollowUpStanding): ToReview {
  const { facts, state, deadlines, overdue } = standing
  const due = deadlines.find((one) => one.kind === 'review' && isPending(one))
  return {
    followUpId: facts.id,
    number: facts.recommendation.number,
    title: facts.recommendation.title,
    municipality: agenda.municipality.name,
    report: agenda.reports.get(facts.reportId)?.shortTitle ?? '',
    reportedOn: state.status?.occurredOn ?? agenda.on,
    done: state.status?.done ?? '',
    dueOn: due?.dueOn ?? null,
    daysLate: overdue.find((one) => one.kind === 'review')?.days ?? 0,
  }
}
