import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { type Moment, validAt } from '#app/follow-ups/history.ts'
import type { CalendarDate, Instant } from '#app/workflow/calendar-date.ts'
import type { DeadlineKind, ImplementationStatus } from '#db/schema/codes.ts'
import { isPublicDeadline } from './public-deadline.ts'
import type {
  PublicClosure,
  PublicDecision,
  PublicResponse,
  PublicReview,
} from './public-follow-up.ts'

/** One thing that happened to a follow-up, as the public may know it, and since when it is known here. */
export type PublicEvent = { key: string; on: CalendarDate; knownAt: Instant } & (
  | ({ type: 'response' } & Omit<PublicResponse, 'on'>)
  | ({ type: 'decision' } & Omit<PublicDecision, 'on' | 'id'> & { decisionId: number })
  | {
      type: 'update'
      status: ImplementationStatus | null
      done: string
      next: string
      reason: string
      evidence: { title: string; url: string; on: CalendarDate }[]
    }
  | {
      type: 'extension'
      deadline: DeadlineKind
      fromOn: CalendarDate
      toOn: CalendarDate
      granted: boolean
      reason: string
    }
  | ({ type: 'review' } & Omit<PublicReview, 'on'>)
  | ({ type: 'closure' } & Omit<PublicClosure, 'on'>)
)

/**
 * What happened to a follow-up up to `moment` and still counts, oldest first. What was corrected or withdrawn is left
 * out: the public reads what is established. Evidence only where it is a link; files stay inside.
 */
export function publicEvents(facts: FollowUpFacts, moment: Moment): PublicEvent[] {
  const at = <F extends Parameters<typeof validAt>[0][number]>(list: readonly F[]) =>
    validAt(list, moment)
  const evidence = at(facts.evidence).filter((one) => one.url !== '' && one.fileId === null)
  const events: PublicEvent[] = [
    ...at(facts.responses).map((fact) => ({
      key: `response-${fact.id}`,
      on: fact.occurredOn,
      knownAt: fact.recordedAt,
      type: 'response' as const,
      kind: fact.kind,
      explanation: fact.explanation,
      documentUrl: fact.documentUrl,
    })),
    ...at(facts.outcomes).map((fact) => ({
      key: `decision-${fact.id}`,
      on: fact.occurredOn,
      knownAt: fact.recordedAt,
      type: 'decision' as const,
      decisionId: fact.id,
      outcome: fact.outcome,
      amendedText: fact.amendedText,
      explanation: fact.explanation,
      agendaItem: fact.agendaItem,
      documentUrl: fact.documentUrl,
    })),
    ...at(facts.updates).map((fact) => ({
      key: `update-${fact.id}`,
      on: fact.occurredOn,
      knownAt: fact.recordedAt,
      type: 'update' as const,
      status: fact.status,
      done: fact.done,
      next: fact.next,
      reason: fact.reason,
      evidence: evidence
        .filter((one) => one.statusUpdateId === fact.id)
        .map(({ title, url, occurredOn }) => ({ title, url, on: occurredOn })),
    })),
    ...at(facts.extensions)
      .filter((fact) => isPublicDeadline(fact.deadlineKind))
      .flatMap((fact) => {
        const ruling = at(fact.rulings).at(-1)
        if (ruling === undefined) return []
        return {
          key: `extension-${fact.id}`,
          on: ruling.occurredOn,
          knownAt: ruling.recordedAt,
          type: 'extension' as const,
          deadline: fact.deadlineKind,
          fromOn: fact.fromOn,
          toOn: fact.toOn,
          granted: ruling.granted,
          reason: fact.reason,
        }
      }),
    ...at(facts.reviews).map((fact) => ({
      key: `review-${fact.id}`,
      on: fact.occurredOn,
      knownAt: fact.recordedAt,
      type: 'review' as const,
      verdict: fact.verdict,
      explanation: fact.explanation,
    })),
    ...at(facts.closures).map((fact) => ({
      key: `closure-${fact.id}`,
      on: fact.occurredOn,
      knownAt: fact.recordedAt,
      type: 'closure' as const,
      kind: fact.kind,
      party: fact.party,
      reason: fact.reason,
      consequence: fact.consequence,
      documentUrl: fact.documentUrl,
    })),
  ]
  return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
