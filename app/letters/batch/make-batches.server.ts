import { setImmediate as turn } from 'node:timers/promises'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/workflow/context.ts'
import { type JobResult, withLease } from '#app/workflow/lease.server.ts'
import { letterBatch, letterBatchItem } from '#db/schema/index.ts'
import { letterModel } from '../model.ts'
import { printProblems } from '../printable.server.ts'
import { readLetterInput } from '../queries.server.ts'
import { renderInPool } from '../render/pool.server.ts'
import { templateOf } from '../template/template-of.server.ts'

/** A process holds the work so long at most; then it takes it again, or another one does. */
export const batchMinutes = 2

type Item = typeof letterBatchItem.$inferSelect

/**
 * Makes what waits in any batch, one letter after the other, unless another process does so already. A letter that
 * fails is named and does not stop the others; what was made before a restart stays made. Others are answered between
 * the letters and between the steps of each, also before the first.
 */
export async function makeBatches(context: Context): Promise<void> {
  await turn()
  while (nextItem(context) !== undefined) {
    const done = await withLease(context, 'letters', batchMinutes, () => makeWaiting(context))
    if (done === null) return
  }
}

/** As much of that as fits in the time of one lease. */
export async function makeWaiting(context: Context): Promise<JobResult> {
  const end = Date.now() + batchMinutes * 60_000 - longestLetter
  const done = { made: 0, failed: 0 }
  for (let item = nextItem(context); item !== undefined; item = nextItem(context)) {
    done[await makeItem(context, item)] += 1
    finishWhole(context, item.batchId)
    if (Date.now() > end) break
    await turn()
  }
  return done
}

/** In milliseconds, for ordinary letters; one that hangs takes longer, and then another process may begin too. */
const longestLetter = 60_000

function nextItem({ db }: Context): Item | undefined {
  return db
    .select({ item: letterBatchItem })
    .from(letterBatch)
    .innerJoin(letterBatchItem, eq(letterBatchItem.batchId, letterBatch.id))
    .where(and(isNull(letterBatch.finishedAt), eq(letterBatchItem.state, 'waiting')))
    .orderBy(asc(letterBatch.id), asc(letterBatchItem.id))
    .limit(1)
    .get()?.item
}

async function makeItem(context: Context, item: Item): Promise<'made' | 'failed'> {
  const outcome = await filesOf(context, item).catch((error: unknown) => ({
    state: 'failed' as const,
    problem: error instanceof Error ? error.message : String(error),
  }))
  context.db.update(letterBatchItem).set(outcome).where(eq(letterBatchItem.id, item.id)).run()
  return outcome.state
}

async function filesOf({ db }: Context, { batchId, reportId, municipalityCode }: Item) {
  const batch = db.select().from(letterBatch).where(eq(letterBatch.id, batchId)).get()
  if (batch === undefined) throw new Error(`no batch ${batchId}`)
  const moment = { on: batch.asOf, knownAt: batch.createdAt }
  const input = readLetterInput(db, { reportId, municipalityCode }, moment)
  await turn()
  const letter = letterModel(input)
  await turn()
  const [problem] = printProblems(letter)
  if (problem !== undefined) throw new Error(problem)
  const pdf = await renderInPool(letter, 'pdf')
  const docx = await renderInPool(letter, 'docx', templateOf(db, municipalityCode))
  return { state: 'made' as const, pdf, docx }
}

function finishWhole({ db, clock }: Context, batchId: number): void {
  const waiting = db
    .select({ id: letterBatchItem.id })
    .from(letterBatchItem)
    .where(and(eq(letterBatchItem.batchId, batchId), eq(letterBatchItem.state, 'waiting')))
    .limit(1)
    .get()
  if (waiting === undefined) {
    db.update(letterBatch).set({ finishedAt: clock.now() }).where(eq(letterBatch.id, batchId)).run()
  }
}
