import { recordInTrail } from '#app/audit-trail/record.server.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { updateAnswer } from '#db/schema/index.ts'
import type { AnswerInput } from './input.ts'
import { type Question, questionOfLink } from './question-of-link.server.ts'

/** Why a question is closed, for who opens its link. */
export const closedQuestionWords: Record<Exclude<Question['standing'], 'open'>, string> = {
  expired: 'Deze link is verlopen. Vraag de coördinator van uw gemeente om een nieuwe.',
  revoked: 'Deze vraag is ingetrokken. U hoeft niets te doen.',
  over: 'Dit antwoord is al verwerkt. Meld u aan om nog iets door te geven.',
}

/**
 * Stores what someone answers by a mailed link, without signing in: a draft until the coordinator takes it over. A
 * second answer takes the place of the first. `null` is "geen wijziging".
 * Throws `NotFound` for an unknown link, `Refusal` when it expired, was taken back, or was taken over already.
 */
export function answerQuestion(
  context: Context,
  secret: string,
  input: AnswerInput | null,
): { answerId: number } {
  const now = context.clock.now()
  return context.db.transaction(
    (tx) => {
      const question = questionOfLink(tx, now, secret)
      if (question.standing !== 'open')
        throw new Refusal('', closedQuestionWords[question.standing])
      const content = input ?? { status: null, done: '', next: '', reason: '' }
      const { requestId, followUpId, reportId, municipalityCode, ownerId } = question
      const { answerId } = tx
        .insert(updateAnswer)
        .values({
          updateRequestId: requestId,
          noChange: input === null,
          ...content,
          answeredAt: now,
        })
        .returning({ answerId: updateAnswer.id })
        .get()
      // Nobody signed in: the trail says whose link it was, not who used it.
      recordInTrail(
        tx,
        { actorId: null, now },
        {
          action: 'answerQuestion',
          subject: `updateAnswer:${answerId}`,
          municipalityCode,
          reportId,
          followUpId,
          after: { linkOf: ownerId, noChange: input === null, status: content.status },
        },
      )
      return { answerId }
    },
    { behavior: 'immediate' },
  )
}
