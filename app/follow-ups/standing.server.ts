import { NotFound, Refusal } from '#app/workflow/errors.ts'
import type { Work } from '#app/workflow/perform.server.ts'
import { type FollowUpState, stateAsOf } from './history.ts'
import { readFollowUpFacts } from './queries.server.ts'

/** How a follow-up stands at this moment, read inside the transaction of a workflow. */
export function standing(work: Work, followUpId: number): FollowUpState {
  const facts = readFollowUpFacts(work.tx, followUpId)
  if (facts === null) throw new NotFound()
  return stateAsOf(facts, { on: work.today, knownAt: work.now })
}

/** Throws a `Refusal` when the council closed the follow-up. */
export function assertOpen(work: Work, followUpId: number): FollowUpState {
  const state = standing(work, followUpId)
  if (state.phase === 'closed')
    throw new Refusal('', 'De raad heeft deze aanbeveling afgedaan; heropen haar eerst')
  return state
}
