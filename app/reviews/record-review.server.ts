import type { Actor } from '#app/accounts/permissions.ts'
import { assertUnchanged, followUpPlace } from '#app/follow-ups/place.server.ts'
import { standing } from '#app/follow-ups/standing.server.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { perform } from '#app/workflow/perform.server.ts'
import { review } from '#db/schema/index.ts'
import type { RecordReviewInput } from './input.ts'

/** Logs the audit office's own verdict on a follow-up. Throws `Forbidden`/`NotFound`/`Conflict`. */
export function recordReview(
  context: Context,
  actor: Actor,
  followUpId: number,
  input: RecordReviewInput,
): { reviewId: number } {
  return perform(context, actor, input, (work) => {
    const place = followUpPlace(work.tx, followUpId, work.today)
    authorise(actor, 'recordReview', place)
    assertUnchanged(work.tx, followUpId, input.seenVersion)
    const before = standing(work, followUpId).review
    const { verdict, explanation } = input
    const { reviewId } = work.tx
      .insert(review)
      .values({ followUpId, verdict, explanation, ...work.fact(work.today) })
      .returning({ reviewId: review.id })
      .get()
    work.record({
      ...place,
      action: 'recordReview',
      subject: `review:${reviewId}`,
      before: before && { verdict: before.verdict, explanation: before.explanation },
      after: { verdict, explanation },
    })
    return { reviewId }
  })
}
