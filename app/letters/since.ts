import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import type { FollowUpState } from '#app/follow-ups/history.ts'
import { isOpen } from '#app/follow-ups/phase.ts'
import type { ImplementationStatus, Phase } from '#db/schema/codes.ts'
import { movesOf } from './planning.ts'

export const changes = [
  'new',
  'forward',
  'unchanged',
  'extended',
  'done',
  'closed',
  'reopened',
  'stopped',
  'back',
  'silent',
] as const
export type Change = (typeof changes)[number]

const order: readonly Phase[] = [
  'awaiting_response',
  'awaiting_decision',
  'to_plan',
  'in_progress',
  'reported_done',
  'followed',
  'closed',
]
const finished: ReadonlySet<Phase> = new Set(['reported_done', 'followed', 'closed'])
const stopped: ReadonlySet<Phase> = new Set(['not_adopted', 'not_done', 'lapsed', 'not_applicable'])
const atWork: ReadonlySet<Phase> = new Set(['to_plan', 'in_progress'])
const progress: readonly (ImplementationStatus | null)[] = [
  null,
  'not_started',
  'in_progress',
  'partly_done',
  'done',
]

/**
 * What became known about one follow-up between two letters. `before` is its state on the reference date of the
 * previous letter as known then, so that what happened earlier but was entered late counts as news now.
 */
export function changeSince(
  facts: FollowUpFacts,
  before: FollowUpState | null,
  now: FollowUpState,
): Change {
  if (before === null || facts.recordedAt > before.knownAt) return 'new'
  if (reopenedBetween(before, now)) return 'reopened'
  if (now.phase !== before.phase) {
    if (now.phase === 'closed') return 'closed'
    if (stopped.has(now.phase)) return 'stopped'
    if (finished.has(now.phase) && !finished.has(before.phase)) return 'done'
  }
  const direction = order.indexOf(now.phase) - order.indexOf(before.phase)
  if (stopped.has(before.phase) && !stopped.has(now.phase)) return 'forward'
  if (!stopped.has(now.phase) && direction > 0) return 'forward'
  if (!stopped.has(now.phase) && direction < 0) return 'back'
  if (!isOpen(now.phase)) return 'unchanged'
  if (movesOf(facts, now, before).some((move) => move.isNew && move.on > move.beforeOn)) {
    return 'extended'
  }
  if (progressed(before, now)) return 'forward'
  return atWork.has(now.phase) && newUpdates(before, now).length === 0 ? 'silent' : 'unchanged'
}

/** The messages that were not in the previous letter, oldest first; all of them where there was none. */
export function newUpdates(before: FollowUpState | null, now: FollowUpState) {
  const told = new Set(before?.updates.map((update) => update.id))
  return now.updates.filter((update) => !told.has(update.id))
}

/** The steps that were finished according to this letter and not yet according to the previous one. */
export function newlyDoneSteps(before: FollowUpState | null, now: FollowUpState) {
  const told = new Set(
    before?.steps.filter((step) => step.doneOn !== null).map((step) => step.stepId),
  )
  return now.steps.filter((step) => step.doneOn !== null && !told.has(step.stepId))
}

function reopenedBetween(before: FollowUpState, now: FollowUpState): boolean {
  return now.closure?.kind === 'reopened' && now.closure.id !== before.closure?.id
}

function progressed(before: FollowUpState, now: FollowUpState): boolean {
  const [was, is] = [before.status?.status ?? null, now.status?.status ?? null]
  return (
    progress.indexOf(is) > progress.indexOf(was) ||
    newlyDoneSteps(before, now).length > 0 ||
    newUpdates(before, now).some((update) => !update.noChange && update.done !== '')
  )
}
