import type { Actor } from '#app/accounts/permissions.ts'
import { followUpPlace } from '#app/follow-ups/place.server.ts'
import { standing } from '#app/follow-ups/standing.server.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform } from '#app/workflow/perform.server.ts'
import { response } from '#db/schema/index.ts'
import type { RecordResponsesInput } from './input.ts'

/**
 * Logs the college's response to the recommendations of one report in one go. Where there was one already, the new
 * one corrects it. Throws `Forbidden`/`NotFound`, `Refusal` for a date that lies ahead.
 */
export function recordResponses(
  context: Context,
  actor: Actor,
  input: RecordResponsesInput,
): { responseIds: number[] } {
  return perform(context, actor, input, (work) => {
    if (input.occurredOn > work.today)
      throw new Refusal('occurredOn', 'De reactie kan niet van een dag zijn die nog komt')
    const responseIds = input.responses.map(({ followUpId, kind, explanation }) => {
      const place = followUpPlace(work.tx, followUpId, work.today)
      authorise(actor, 'recordResponse', place)
      const before = standing(work, followUpId).response
      const content = { kind, explanation, documentUrl: input.documentUrl }
      const { id } = work.tx
        .insert(response)
        .values({
          followUpId,
          ...content,
          replacesId: before?.id ?? null,
          ...work.fact(input.occurredOn),
        })
        .returning({ id: response.id })
        .get()
      work.record({
        ...place,
        action: 'recordResponse',
        subject: `response:${id}`,
        before: before && { kind: before.kind, explanation: before.explanation },
        after: { ...content, occurredOn: input.occurredOn },
      })
      return id
    })
    return { responseIds }
  })
}
