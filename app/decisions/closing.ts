import type { FollowUpState } from '#app/follow-ups/history.ts'

/** Whether closing a follow-up needs to say what follows from it: nothing was done, or it lapsed. */
export function needsConsequence({ status }: Pick<FollowUpState, 'status'>): boolean {
  return status?.status === 'not_done' || status?.status === 'lapsed'
}

/** What can be done now about the closing of a follow-up. */
export type ClosingStep = 'propose' | 'decide' | 'reopen'

/**
 * What someone who may do `allowed` can do about the closing: the council's decision goes before a proposal; null when
 * there is nothing to do.
 */
export function closingStep(
  { closure, phase }: Pick<FollowUpState, 'closure' | 'phase'>,
  allowed: readonly string[],
): ClosingStep | null {
  if (phase === 'closed') return allowed.includes('decideClosure') ? 'reopen' : null
  if (allowed.includes('decideClosure')) return 'decide'
  return allowed.includes('proposeClosure') && closure?.kind !== 'proposed' ? 'propose' : null
}
