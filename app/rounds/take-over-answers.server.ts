import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { confirmNoChange, postUpdate } from '#app/follow-ups/post-update.server.ts'
import { dateOf } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import { perform, type Submission, type Work } from '#app/workflow/perform.server.ts'
import { updateAnswer, updateRequest } from '#db/schema/index.ts'
import { runningRound } from './place.server.ts'
import { newestAnswer, type StoredAnswer } from './question-of-link.server.ts'

type Waiting = { followUpId: number; answer: StoredAnswer }

/**
 * Makes status updates of answers that came in by link: those named, or all that are waiting. Of several answers to
 * one question the newest counts. Throws `Forbidden`/`NotFound`, `Refusal` when nothing is waiting.
 */
export function takeOverAnswers(
  context: Context,
  actor: Actor,
  roundId: number,
  input: Submission & { answerId: readonly number[] },
): { taken: number } {
  return perform(context, actor, input, (work) => {
    runningRound(work, actor, roundId)
    const waiting = waitingAnswers(work, roundId)
    const chosen =
      input.answerId.length === 0
        ? waiting
        : waiting.filter(({ answer }) => input.answerId.includes(answer.id))
    if (chosen.length === 0) throw new Refusal('', 'Er is geen antwoord dat op overnemen wacht')
    for (const one of chosen) {
      const statusUpdateId = becomeUpdate(context, actor, one)
      work.tx
        .update(updateAnswer)
        .set({ statusUpdateId })
        .where(eq(updateAnswer.id, one.answer.id))
        .run()
    }
    return { taken: chosen.length }
  })
}

/** Sets an answer aside, with any before it: the question is open again. Throws `Forbidden`/`NotFound`, `Refusal`. */
export function declineAnswer(
  context: Context,
  actor: Actor,
  roundId: number,
  answerId: number,
  input: Submission,
): void {
  perform(context, actor, input, (work) => {
    const { reportId, municipalityCode } = runningRound(work, actor, roundId)
    const found = waitingAnswers(work, roundId).find(({ answer }) => answer.id === answerId)
    if (found === undefined) throw new NotFound()
    work.tx
      .update(updateAnswer)
      .set({ declinedAt: work.now })
      .where(eq(updateAnswer.updateRequestId, found.answer.updateRequestId))
      .run()
    work.record({
      reportId,
      municipalityCode,
      followUpId: found.followUpId,
      action: 'declineAnswer',
      subject: `updateAnswer:${answerId}`,
    })
    return null
  })
}

/** The update is about the day of the answer; the coordinator enters it. */
function becomeUpdate(context: Context, actor: Actor, { followUpId, answer }: Waiting): number {
  const { status, done, next, reason } = answer
  const entered =
    status === null
      ? confirmNoChange(context, actor, followUpId, {})
      : postUpdate(context, actor, followUpId, {
          occurredOn: dateOf(answer.answeredAt),
          status,
          done,
          next,
          reason,
          internalNote: '',
          evidenceTitle: '',
          evidenceUrl: '',
          evidenceOn: null,
        })
  return entered.statusUpdateId
}

function waitingAnswers(work: Work, roundId: number): Waiting[] {
  return work.tx
    .select({ id: updateRequest.id, followUpId: updateRequest.followUpId })
    .from(updateRequest)
    .where(and(eq(updateRequest.roundId, roundId), isNull(updateRequest.revokedAt)))
    .orderBy(updateRequest.id)
    .all()
    .flatMap(({ id, followUpId }) => {
      const answer = newestAnswer(work.tx, id)
      return answer === null || answer.statusUpdateId !== null ? [] : { followUpId, answer }
    })
}
