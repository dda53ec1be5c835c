import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import { perform, type Submission, type Work } from '#app/workflow/perform.server.ts'
import { statusUpdate } from '#db/schema/index.ts'
import type { PostUpdateInput } from './input.ts'
import { assertUnchanged, type FollowUpPlace, followUpPlace } from './place.server.ts'
import { assertOpen } from './standing.server.ts'
import { storeEvidence } from './store-evidence.server.ts'

type Seen = Submission & { seenVersion?: number | undefined }

/**
 * Appends a status update to a follow-up; with `replacesId` it corrects an earlier one.
 * Throws `Forbidden`/`NotFound`, `Refusal` when the follow-up is closed or the day lies ahead, `Conflict` when
 * something was saved since `seenVersion`.
 */
export function postUpdate(
  context: Context,
  actor: Actor,
  followUpId: number,
  input: PostUpdateInput,
): { statusUpdateId: number } {
  return perform(context, actor, input, (work) => {
    const place = placeToReportOn(work, actor, followUpId, input, input.occurredOn)
    if (input.replacesId !== undefined) assertUpdateOf(work, followUpId, input.replacesId)
    const { status, done, next, reason, internalNote, replacesId } = input
    const row = { followUpId, status, done, next, reason, internalNote, replacesId }
    const statusUpdateId = append(work, place, { ...row, occurredOn: input.occurredOn })
    storeEvidence(work, input, { followUpId, statusUpdateId }, input.occurredOn)
    return { statusUpdateId }
  })
}

/** "Geen wijziging": an update of today that says that all is as it was. Errors as `postUpdate`. */
export function confirmNoChange(
  context: Context,
  actor: Actor,
  followUpId: number,
  input: Seen,
): { statusUpdateId: number } {
  return perform(context, actor, input, (work) => {
    const place = placeToReportOn(work, actor, followUpId, input, work.today)
    const row = { followUpId, noChange: true, status: null, occurredOn: work.today }
    return { statusUpdateId: append(work, place, row) }
  })
}

function placeToReportOn(
  work: Work,
  actor: Actor,
  followUpId: number,
  input: Seen,
  occurredOn: CalendarDate,
): FollowUpPlace {
  const place = followUpPlace(work.tx, followUpId, work.today)
  authorise(actor, 'postUpdate', place)
  assertOpen(work, followUpId)
  if (occurredOn > work.today)
    throw new Refusal(
      'occurredOn',
      'De datum ligt in de toekomst; meld wat er tot vandaag is gedaan',
    )
  assertUnchanged(work.tx, followUpId, input.seenVersion)
  return place
}

function append(
  work: Work,
  place: FollowUpPlace,
  row: Omit<typeof statusUpdate.$inferInsert, 'recordedAt' | 'recordedBy'>,
): number {
  const { id } = work.tx
    .insert(statusUpdate)
    .values({ ...row, ...work.fact(row.occurredOn) })
    .returning({ id: statusUpdate.id })
    .get()
  work.record({ ...place, action: 'postUpdate', subject: `statusUpdate:${id}`, after: row })
  return id
}

function assertUpdateOf(work: Work, followUpId: number, statusUpdateId: number): void {
  const replaced = work.tx
    .select({ followUpId: statusUpdate.followUpId })
    .from(statusUpdate)
    .where(eq(statusUpdate.id, statusUpdateId))
    .get()
  if (replaced?.followUpId !== followUpId) throw new NotFound()
}
