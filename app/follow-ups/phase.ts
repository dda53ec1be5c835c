import type { Phase } from '#db/schema/codes.ts'
import type { ClosureFact, OutcomeFact, ResponseFact, ReviewFact, UpdateFact } from './facts.ts'

/** What the phase follows from: the five facts of the five parties, and whether there is a plan. */
export type PhaseFacts = {
  response: ResponseFact | null
  outcome: OutcomeFact | null
  steps: readonly unknown[]
  status: UpdateFact | null
  review: ReviewFact | null
  closure: ClosureFact | null
}

/**
 * The one phase that lists show. It follows from the facts alone and is never stored:
 * closed by the council > the college reports an end > judged as followed by the audit office > reported done >
 * not adopted by the council > work or a plan > what is being waited for. A reaction that never comes does not
 * hold the rest up.
 */
export function phaseOf(facts: PhaseFacts): Phase {
  if (facts.closure?.kind === 'decided') return 'closed'

  const status = facts.status?.status ?? null
  if (status === 'not_done' || status === 'lapsed' || status === 'not_applicable') return status

  if (facts.review?.verdict === 'followed') return 'followed'
  if (status === 'done') return 'reported_done'

  const outcome = facts.outcome?.outcome ?? null
  if (outcome === 'not_adopted') return 'not_adopted'
  if (outcome === 'noted' && facts.response?.kind === 'rejected') return 'not_adopted'

  if (status === 'in_progress' || status === 'partly_done') return 'in_progress'

  const treated = outcome !== null && outcome !== 'deferred'
  if (treated) return facts.steps.length > 0 ? 'in_progress' : 'to_plan'
  return facts.response === null && outcome === null ? 'awaiting_response' : 'awaiting_decision'
}

const endPhases: ReadonlySet<Phase> = new Set([
  'followed',
  'closed',
  'not_adopted',
  'not_done',
  'lapsed',
  'not_applicable',
])

/** Whether there is still something to do; only an open phase can be overdue. */
export function isOpen(phase: Phase): boolean {
  return !endPhases.has(phase)
}
