import { and, eq, gte, isNull, notExists } from 'drizzle-orm'
import type { Readable } from '#db/client.ts'
import { round, statusUpdate, updateAnswer, updateRequest } from '#db/schema/index.ts'

/** The questions of a round to which nothing came in: no answer by link, no message since the round opened. */
export function unanswered(db: Readable, roundId: number): (typeof updateRequest.$inferSelect)[] {
  const answer = db
    .select({ id: updateAnswer.id })
    .from(updateAnswer)
    .where(and(eq(updateAnswer.updateRequestId, updateRequest.id), isNull(updateAnswer.declinedAt)))
  const message = db
    .select({ id: statusUpdate.id })
    .from(statusUpdate)
    .where(
      and(
        eq(statusUpdate.followUpId, updateRequest.followUpId),
        gte(statusUpdate.recordedAt, round.openedAt),
      ),
    )
  return db
    .select({ request: updateRequest })
    .from(updateRequest)
    .innerJoin(round, eq(round.id, updateRequest.roundId))
    .where(
      and(
        eq(updateRequest.roundId, roundId),
        isNull(updateRequest.revokedAt),
        notExists(answer),
        notExists(message),
      ),
    )
    .orderBy(updateRequest.id)
    .all()
    .map((row) => row.request)
}
