import type { Actor } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform } from '#app/workflow/perform.server.ts'
import { step, stepFollowUp, stepRevision } from '#db/schema/index.ts'
import type { PlanStepInput, ShareStepInput } from './input.ts'
import { assertUnchanged } from './place.server.ts'
import { followUpsOfStep, placeToPlan, stepToChange } from './step-place.server.ts'

/**
 * Plans a step for a follow-up, and for the others in `alsoFor` (of other municipalities too, where the actor may
 * plan there). Throws `Forbidden`/`NotFound`, `Refusal` when one of them is closed, `Conflict`.
 */
export function planStep(
  context: Context,
  actor: Actor,
  followUpId: number,
  input: PlanStepInput,
): { stepId: number } {
  return perform(context, actor, input, (work) => {
    assertUnchanged(work.tx, followUpId, input.seenVersion)
    const ids = [...new Set([followUpId, ...input.alsoFor])]
    const places = ids.map((id) => placeToPlan(work, actor, id))
    const { stepId } = work.tx
      .insert(step)
      .values({ recordedAt: work.now })
      .returning({ stepId: step.id })
      .get()
    for (const id of ids)
      work.tx.insert(stepFollowUp).values({ stepId, followUpId: id, recordedAt: work.now }).run()
    const { title, plannedStartOn, plannedEndOn, ownerId } = input
    const content = { title, plannedStartOn, plannedEndOn, ownerId, position: stepId }
    work.tx
      .insert(stepRevision)
      .values({ stepId, ...content, ...work.fact(work.today) })
      .run()
    for (const place of places)
      work.record({ ...place, action: 'planStep', subject: `step:${stepId}`, after: content })
    return { stepId }
  })
}

/**
 * Lets a step serve further follow-ups, where the actor may plan. Errors as `planStep`; `Refusal` when none is
 * chosen that it does not serve already.
 */
export function shareStep(
  context: Context,
  actor: Actor,
  followUpId: number,
  stepId: number,
  input: ShareStepInput,
): void {
  perform(context, actor, input, (work) => {
    assertUnchanged(work.tx, followUpId, input.seenVersion)
    stepToChange(work, actor, followUpId, stepId)
    const served = followUpsOfStep(work.tx, stepId)
    const ids = [...new Set(input.alsoFor)].filter((id) => !served.includes(id))
    if (ids.length === 0)
      throw new Refusal('alsoFor', 'Kies een opvolging waarvoor deze stap ook geldt')
    for (const id of ids) {
      const place = placeToPlan(work, actor, id)
      work.tx.insert(stepFollowUp).values({ stepId, followUpId: id, recordedAt: work.now }).run()
      work.record({
        ...place,
        action: 'shareStep',
        subject: `step:${stepId}`,
        after: { sharedWith: followUpId },
      })
    }
    return null
  })
}
