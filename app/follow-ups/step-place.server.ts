import { desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import { NotFound } from '#app/workflow/errors.ts'
import type { Work } from '#app/workflow/perform.server.ts'
import type { Readable } from '#db/client.ts'
import { stepFollowUp, stepRevision } from '#db/schema/index.ts'
import { type FollowUpPlace, followUpPlace } from './place.server.ts'
import { assertOpen } from './standing.server.ts'

export type StoredRevision = typeof stepRevision.$inferSelect

/** What a step says: the columns of a revision that people can change. */
export type StepContent = Pick<
  StoredRevision,
  'title' | 'plannedStartOn' | 'plannedEndOn' | 'ownerId' | 'doneOn' | 'dropped' | 'reason'
>

/** The follow-ups that a step serves. */
export function followUpsOfStep(db: Readable, stepId: number): number[] {
  return db
    .select({ followUpId: stepFollowUp.followUpId })
    .from(stepFollowUp)
    .where(eq(stepFollowUp.stepId, stepId))
    .all()
    .map((link) => link.followUpId)
}

/** Where a new step comes. Throws what `planStep` throws. */
export function placeToPlan(work: Work, actor: Actor, followUpId: number): FollowUpPlace {
  const place = followUpPlace(work.tx, followUpId, work.today)
  authorise(actor, 'planStep', place)
  assertOpen(work, followUpId)
  return place
}

/**
 * A step as it is now, seen from one of its follow-ups, that `actor` may change: as owner of the follow-up or of the
 * step itself. Throws `Forbidden`/`NotFound`, `Refusal` when the follow-up is closed.
 */
export function stepToChange(work: Work, actor: Actor, followUpId: number, stepId: number) {
  const before = newestRevision(work, stepId)
  const places = followUpsOfStep(work.tx, stepId).map((id) =>
    followUpPlace(work.tx, id, work.today),
  )
  const here = places.find((place) => place.followUpId === followUpId)
  if (here === undefined) throw new NotFound()
  authorise(actor, 'planStep', { ...here, owners: [here.ownerId, before.ownerId] })
  assertOpen(work, followUpId)
  return { before, places }
}

/** Appends what the step says from now on, with an entry in the trail of each follow-up that it serves. */
export function appendRevision(
  work: Work,
  stepId: number,
  { before, places }: ReturnType<typeof stepToChange>,
  content: StepContent & { position: number },
): void {
  work.tx
    .insert(stepRevision)
    .values({ stepId, ...content, ...work.fact(work.today) })
    .run()
  for (const place of places)
    work.record({
      ...place,
      action: 'reviseStep',
      subject: `step:${stepId}`,
      before: contentOf(before),
      after: content,
    })
}

/** What a revision says, without its times. */
export function contentOf(revision: StoredRevision): StepContent & { position: number } {
  const { title, position, plannedStartOn, plannedEndOn, ownerId, doneOn, dropped, reason } =
    revision
  return { title, position, plannedStartOn, plannedEndOn, ownerId, doneOn, dropped, reason }
}

function newestRevision(work: Work, stepId: number): StoredRevision {
  const newest = work.tx
    .select()
    .from(stepRevision)
    .where(eq(stepRevision.stepId, stepId))
    .orderBy(desc(stepRevision.id))
    .get()
  if (newest === undefined) throw new NotFound()
  return newest
}
