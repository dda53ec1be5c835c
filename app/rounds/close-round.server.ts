import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { perform, type Submission, type Work } from '#app/workflow/perform.server.ts'
import { round, updateRequest } from '#db/schema/index.ts'
import { runningRound } from './place.server.ts'

/**
 * Ends a round inside the transaction of what ends it (the letter that is sent): its links stop working. A round
 * that was closed before stays as it was.
 */
export function endRound(work: Work, roundId: number): void {
  const { changes } = work.tx
    .update(round)
    .set({ closedAt: work.now })
    .where(and(eq(round.id, roundId), isNull(round.closedAt)))
    .run()
  if (changes === 0) return
  const ended = work.tx.select().from(round).where(eq(round.id, roundId)).get()
  if (ended === undefined) throw new NotFound()
  const { reportId, municipalityCode } = ended
  work.record({ reportId, municipalityCode, action: 'closeRound', subject: `round:${roundId}` })
}

/** Closes a round without a letter. Throws `Forbidden`/`NotFound`, `Refusal` when it is closed already. */
export function closeRound(
  context: Context,
  actor: Actor,
  roundId: number,
  input: Submission,
): void {
  perform(context, actor, input, (work) => {
    runningRound(work, actor, roundId)
    endRound(work, roundId)
    return null
  })
}

/** Takes one question back: its links stop working. Throws `Forbidden`/`NotFound`, `Refusal`. */
export function revokeQuestion(
  context: Context,
  actor: Actor,
  roundId: number,
  requestId: number,
  input: Submission,
): void {
  perform(context, actor, input, (work) => {
    const { reportId, municipalityCode } = runningRound(work, actor, roundId)
    const ofRound = and(eq(updateRequest.id, requestId), eq(updateRequest.roundId, roundId))
    const found = work.tx.select().from(updateRequest).where(ofRound).get()
    if (found === undefined) throw new NotFound()
    work.tx.update(updateRequest).set({ revokedAt: work.now }).where(ofRound).run()
    work.record({
      reportId,
      municipalityCode,
      followUpId: found.followUpId,
      action: 'revokeQuestion',
      subject: `updateRequest:${requestId}`,
    })
    return null
  })
}
