import { desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import { step, stepFollowUp, stepRevision } from '#db/schema/index.ts'
import type { PlanStepInput, ReviseStepInput } from './input.ts'
import { assertUnchanged, type FollowUpPlace, followUpPlace } from './place.server.ts'
import { assertOpen } from './standing.server.ts'

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
 * Changes what a step says: its planning, that it is done (`doneOn`) or taken off the plan (`dropped`). The earlier
 * content stays in the history. Errors as `planStep`.
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
    const before = newestRevision(work, stepId)
    const places = placesOfStep(work, stepId)
    const here = places.find((place) => place.followUpId === followUpId)
    if (here === undefined) throw new NotFound()
    authorise(actor, 'planStep', { ...here, owners: [here.ownerId, before.ownerId] })
    assertOpen(work, followUpId)
    if (input.doneOn !== null && input.doneOn > work.today)
      throw new Refusal('doneOn', 'De stap kan niet gereed zijn op een dag die nog komt')
    const { title, plannedStartOn, plannedEndOn, ownerId, doneOn, dropped, reason } = input
    const content = { title, plannedStartOn, plannedEndOn, ownerId, doneOn, dropped, reason }
    work.tx
      .insert(stepRevision)
      .values({ stepId, position: before.position, ...content, ...work.fact(work.today) })
      .run()
    for (const place of places)
      work.record({
        ...place,
        action: 'reviseStep',
        subject: `step:${stepId}`,
        before: contentOf(before),
        after: content,
      })
    return null
  })
}

function placeToPlan(work: Work, actor: Actor, followUpId: number): FollowUpPlace {
  const place = followUpPlace(work.tx, followUpId, work.today)
  authorise(actor, 'planStep', place)
  assertOpen(work, followUpId)
  return place
}

function placesOfStep(work: Work, stepId: number): FollowUpPlace[] {
  return work.tx
    .select({ followUpId: stepFollowUp.followUpId })
    .from(stepFollowUp)
    .where(eq(stepFollowUp.stepId, stepId))
    .all()
    .map((link) => followUpPlace(work.tx, link.followUpId, work.today))
}

function newestRevision(work: Work, stepId: number) {
  const newest = work.tx
    .select()
    .from(stepRevision)
    .where(eq(stepRevision.stepId, stepId))
    .orderBy(desc(stepRevision.id))
    .get()
  if (newest === undefined) throw new NotFound()
  return newest
}

function contentOf(revision: typeof stepRevision.$inferSelect) {
  const { title, plannedStartOn, plannedEndOn, ownerId, doneOn, dropped, reason } = revision
  return { title, plannedStartOn, plannedEndOn, ownerId, doneOn, dropped, reason }
}
