import { inArray, max } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import type { ResponseFact } from '#app/follow-ups/facts.ts'
import { followUpPlace } from '#app/follow-ups/place.server.ts'
import { standing } from '#app/follow-ups/standing.server.ts'
import { storeDocument } from '#app/follow-ups/store-evidence.server.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { Conflict, Refusal } from '#app/workflow/errors.ts'
import { perform } from '#app/workflow/perform.server.ts'
import type { Readable } from '#db/client.ts'
import { response } from '#db/schema/index.ts'
import type { RecordResponsesInput } from './input.ts'

/** The newest response that was logged about any of these follow-ups; 0 for none. */
export function newestResponseId(db: Readable, followUpIds: readonly number[]): number {
  const row = db
    .select({ id: max(response.id) })
    .from(response)
    .where(inArray(response.followUpId, [...followUpIds]))
    .get()
  return row?.id ?? 0
}

/**
 * Logs the college's response to the recommendations of one report in one go. Where there was one already, the new
 * one corrects it; one that says the same is left alone. `seenVersion` is the newest response that the form knew of.
 * Throws `Forbidden`/`NotFound`, `Refusal` for a date that lies ahead or when nothing is new, `Conflict`.
 */
export function recordResponses(
  context: Context,
  actor: Actor,
  input: RecordResponsesInput,
): { responseIds: number[] } {
  return perform(context, actor, input, (work) => {
    const { occurredOn, documentUrl, documentFile } = input
    const rows = input.responses.map((row) => {
      const place = followUpPlace(work.tx, row.followUpId, work.today)
      authorise(actor, 'recordResponse', place)
      const content = { kind: row.kind, explanation: row.explanation, documentUrl }
      return { place, content, before: standing(work, row.followUpId).response }
    })
    if (occurredOn > work.today)
      throw new Refusal('occurredOn', 'De reactie kan niet van een dag zijn die nog komt')
    const ids = rows.map(({ place }) => place.followUpId)
    if (input.seenVersion !== undefined && newestResponseId(work.tx, ids) > input.seenVersion)
      throw new Conflict()
    const changed = rows.filter(
      ({ content, before }) => documentFile || !saysSame(before, { ...content, occurredOn }),
    )
    if (changed.length === 0) throw new Refusal('', 'Er is niets gewijzigd')
    const responses = changed.map(({ place, content, before }) => {
      const { id } = work.tx
        .insert(response)
        .values({
          followUpId: place.followUpId,
          ...content,
          replacesId: before?.id ?? null,
          ...work.fact(occurredOn),
        })
        .returning({ id: response.id })
        .get()
      work.record({
        ...place,
        action: 'recordResponse',
        subject: `response:${id}`,
        before: before && { kind: before.kind, explanation: before.explanation },
        after: { ...content, occurredOn },
      })
      return { followUpId: place.followUpId, responseId: id }
    })
    storeDocument(work, documentFile, responses, occurredOn)
    return { responseIds: responses.map((one) => one.responseId) }
  })
}

type Said = Pick<ResponseFact, 'kind' | 'explanation' | 'documentUrl' | 'occurredOn'>

function saysSame(before: Said | null, now: Said): boolean {
  return (
    before !== null &&
    before.kind === now.kind &&
    before.explanation === now.explanation &&
    before.documentUrl === now.documentUrl &&
    before.occurredOn === now.occurredOn
  )
}
