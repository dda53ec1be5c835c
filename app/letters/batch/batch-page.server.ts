import { and, asc, count, desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { letterBatch, letterBatchItem, municipality, report } from '#db/schema/index.ts'
import type { ZipEntry } from '../zip-stream.ts'

/** How far a batch is, and the letters that could not be made. */
export type BatchPage = {
  id: number
  asOf: CalendarDate
  finished: boolean
  total: number
  made: number
  failed: { municipality: string; report: string; problem: string }[]
}

/** The batch of `actor`; those of others do not exist for it. Throws `NotFound`. */
export function batchPage(context: Context, actor: Actor, batchId: number): BatchPage {
  const { db } = context
  const batch = db
    .select()
    .from(letterBatch)
    .where(and(eq(letterBatch.id, batchId), eq(letterBatch.createdBy, actor.personId)))
    .get()
  if (batch === undefined) throw new NotFound()
  const counts = db
    .select({ state: letterBatchItem.state, number: count() })
    .from(letterBatchItem)
    .where(eq(letterBatchItem.batchId, batchId))
    .groupBy(letterBatchItem.state)
    .all()
  const failed = db
    .select({
      municipality: municipality.name,
      report: report.shortTitle,
      problem: letterBatchItem.problem,
    })
    .from(letterBatchItem)
    .innerJoin(municipality, eq(municipality.code, letterBatchItem.municipalityCode))
    .innerJoin(report, eq(report.id, letterBatchItem.reportId))
    .where(and(eq(letterBatchItem.batchId, batchId), eq(letterBatchItem.state, 'failed')))
    .orderBy(asc(municipality.name), asc(report.shortTitle))
    .all()
  return {
    id: batch.id,
    asOf: batch.asOf,
    finished: batch.finishedAt !== null,
    total: counts.reduce((sum, { number }) => sum + number, 0),
    made: counts.find(({ state }) => state === 'made')?.number ?? 0,
    failed,
  }
}

/** The last batch that `actor` started, to come back to; null: none. */
export function lastBatch({ db }: Context, actor: Actor): { id: number; finished: boolean } | null {
  const row = db
    .select()
    .from(letterBatch)
    .where(eq(letterBatch.createdBy, actor.personId))
    .orderBy(desc(letterBatch.id))
    .limit(1)
    .get()
  return row ? { id: row.id, finished: row.finishedAt !== null } : null
}

/** The files of a batch for its ZIP, one letter read at a time, and last a list of what was and was not made. */
export function* batchEntries({ db }: Context, batch: BatchPage): Generator<ZipEntry> {
  const items = db
    .select({ id: letterBatchItem.id, place: municipality.slug, report: report.slug })
    .from(letterBatchItem)
    .innerJoin(municipality, eq(municipality.code, letterBatchItem.municipalityCode))
    .innerJoin(report, eq(report.id, letterBatchItem.reportId))
    .where(and(eq(letterBatchItem.batchId, batch.id), eq(letterBatchItem.state, 'made')))
    .orderBy(asc(municipality.slug), asc(report.slug))
    .all()
  for (const { id, place, report: slug } of items) {
    const base = `voortgangsbrief-${place}-${slug}-${batch.asOf}`
    const row = db.select().from(letterBatchItem).where(eq(letterBatchItem.id, id)).get()
    if (row?.pdf) yield { name: `${base}.pdf`, content: row.pdf }
    if (row?.docx) yield { name: `${base}.docx`, content: row.docx }
  }
  yield { name: 'LEESMIJ.txt', content: new TextEncoder().encode(readMe(batch)) }
}

function readMe({ asOf, made, failed }: BatchPage): string {
  const lines = failed.map(
    ({ municipality, report, problem }) => `- ${municipality}, ${report}: ${problem}`,
  )
  return [
    `Voortgangsbrieven, stand per ${asOf}`,
    '',
    'Dit zijn concepten: zij zijn niet vastgesteld of verzonden.',
    `Gemaakt: ${made}. Niet gelukt: ${failed.length}.`,
    ...lines,
    '',
  ].join('\n')
}
