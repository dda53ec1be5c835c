import type { Actor } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform, type Submission } from '#app/workflow/perform.server.ts'
import type { DropStepInput, ReviseStepInput } from './input.ts'
import { assertUnchanged } from './place.server.ts'
import { standing } from './standing.server.ts'
import { appendRevision, contentOf, stepToChange } from './step-place.server.ts'

type Seen = Submission & { seenVersion?: number | undefined }

/**
 * Changes what a step says: its planning, or that it is done (`doneOn`). The earlier content stays in the history. Throws `Forbidden`/`NotFound`, `Refusal` when the follow-up is closed or the day
 * lies ahead, `Conflict`.
 */
export function reviseStep(
  context: Context,
  actor: Actor,
  followUpId: number,
  stepId: number,
  input: ReviseStepInput,
): void {
  perform(context, actor, input, (work) => {
    assertUnchanged(work.tx, followUpId, input.seenVersion)
    const change = stepToChange(work, actor, followUpId, stepId)
    if (input.doneOn !== null && input.doneOn > work.today)
      throw new Refusal('doneOn', 'De stap kan niet gereed zijn op een dag die nog komt')
    const { title, plannedStartOn, plannedEndOn, ownerId, doneOn, reason } = input
    appendRevision(work, stepId, change, {
      ...contentOf(change.before),
      ...{ title, plannedStartOn, plannedEndOn, ownerId, doneOn, reason },
    })
    return null
  })
}

/** Says in one click that a step is done today; `done: false` takes that back. Errors as `reviseStep`. */
export function finishStep(
  context: Context,
  actor: Actor,
  followUpId: number,
  stepId: number,
  input: Seen & { done: boolean },
): void {
  perform(context, actor, input, (work) => {
    assertUnchanged(work.tx, followUpId, input.seenVersion)
    const change = stepToChange(work, actor, followUpId, stepId)
    const isDone = change.before.doneOn !== null
    if (isDone === input.done) return null
    appendRevision(work, stepId, change, {
      ...contentOf(change.before),
      doneOn: input.done ? work.today : null,
      reason: '',
    })
    return null
  })
}

/** Takes a step off the plan; with its reason it stays in the history. Errors as `reviseStep`. */
export function dropStep(
  context: Context,
  actor: Actor,
  followUpId: number,
  stepId: number,
  input: DropStepInput,
): void {
  perform(context, actor, input, (work) => {
    assertUnchanged(work.tx, followUpId, input.seenVersion)
    const change = stepToChange(work, actor, followUpId, stepId)
    const { reason } = input
    appendRevision(work, stepId, change, { ...contentOf(change.before), dropped: true, reason })
    return null
  })
}

/** Puts a step that was taken off back on the plan. Errors as `reviseStep`. */
export function restoreStep(
  context: Context,
  actor: Actor,
  followUpId: number,
  stepId: number,
  input: Seen,
): void {
  perform(context, actor, input, (work) => {
    assertUnchanged(work.tx, followUpId, input.seenVersion)
    const change = stepToChange(work, actor, followUpId, stepId)
    if (!change.before.dropped) return null
    appendRevision(work, stepId, change, {
      ...contentOf(change.before),
      dropped: false,
      reason: '',
    })
    return null
  })
}

/**
 * Moves a step one place up or down in the plan of a follow-up, by changing places with its neighbour; nothing
 * happens at the end of the list. Errors as `reviseStep`.
 */
export function moveStep(
  context: Context,
  actor: Actor,
  followUpId: number,
  stepId: number,
  input: Seen & { to: 'up' | 'down' },
): void {
  perform(context, actor, input, (work) => {
    assertUnchanged(work.tx, followUpId, input.seenVersion)
    const change = stepToChange(work, actor, followUpId, stepId)
    const { steps } = standing(work, followUpId)
    const at = steps.findIndex((step) => step.stepId === stepId)
    const neighbour = at < 0 ? undefined : steps[input.to === 'up' ? at - 1 : at + 1]
    if (neighbour === undefined) return null
    const other = stepToChange(work, actor, followUpId, neighbour.stepId)
    appendRevision(work, stepId, change, {
      ...contentOf(change.before),
      position: other.before.position,
    })
    appendRevision(work, neighbour.stepId, other, {
      ...contentOf(other.before),
      position: change.before.position,
    })
    return null
  })
}
