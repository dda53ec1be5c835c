import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Actor, visibleMunicipalities } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { Forbidden, Refusal } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import { letterBatch, letterBatchItem } from '#db/schema/index.ts'
import type { StartBatchInput } from '../input.ts'
import { readDecidedReports } from '../queries.server.ts'

/**
 * Starts a batch: a letter for every municipality that `actor` sees and every report that its council decided on by
 * the day `asOf`. What the same person made before is thrown away; the letters themselves are made afterwards, see
 * `make-batches.server.ts`. Throws `Forbidden` for who sees no municipality, a `Refusal` for a day that lies ahead,
 * while an earlier batch is being made, or where there is nothing to write about.
 */
export function startBatch(
  context: Context,
  actor: Actor,
  input: StartBatchInput,
): { batchId: number } {
  return perform(context, actor, input, (work) => {
    const codes = visibleMunicipalities(actor)
    if (codes.length === 0) throw new Forbidden()
    if (input.asOf > work.today) {
      throw new Refusal('asOf', 'De peildatum ligt in de toekomst; een brief vertelt hoe het staat')
    }
    clearEarlier(work, actor)
    const items = readDecidedReports(work.tx, codes, input.asOf)
    if (items.length === 0) {
      throw new Refusal(
        'asOf',
        'Op deze dag had nog geen raad een besluit genomen om over te schrijven',
      )
    }
    const { id } = work.tx
      .insert(letterBatch)
      .values({ asOf: input.asOf, createdAt: work.now, createdBy: actor.personId })
      .returning({ id: letterBatch.id })
      .get()
    // Prepared once: a country has hundreds, and everybody waits for this transaction.
    const insert = work.tx
      .insert(letterBatchItem)
      .values({
        batchId: id,
        reportId: sql.placeholder('reportId'),
        municipalityCode: sql.placeholder('municipalityCode'),
        state: 'waiting',
      })
      .prepare()
    for (const item of items) insert.run(item)
    const after = { asOf: input.asOf, letters: items.length }
    work.record({ action: 'startLetterBatch', subject: `letterBatch:${id}`, after })
    return { batchId: id }
  })
}

function clearEarlier(work: Work, { personId }: Actor): void {
  const running = work.tx
    .select({ id: letterBatch.id })
    .from(letterBatch)
    .where(and(eq(letterBatch.createdBy, personId), isNull(letterBatch.finishedAt)))
    .get()
  if (running !== undefined) {
    throw new Refusal('', 'Uw vorige reeks wordt nog gemaakt; wacht tot die klaar is')
  }
  work.tx.delete(letterBatch).where(eq(letterBatch.createdBy, personId)).run()
}
