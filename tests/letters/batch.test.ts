import { eq } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { recordDecision } from '#app/decisions/record-decision.server.ts'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { batchEntries, batchPage, lastBatch } from '#app/letters/batch/batch-page.server.ts'
import { makeBatches, makeWaiting } from '#app/letters/batch/make-batches.server.ts'
import { startBatch } from '#app/letters/batch/start-batch.server.ts'
import { closePool } from '#app/letters/render/pool.server.ts'
import { zipStream } from '#app/letters/zip-stream.ts'
import { Forbidden, NotFound, Refusal } from '#app/workflow/errors.ts'
import { letterBatch, letterBatchItem } from '#db/schema/index.ts'
import { duinstad, first, polderdam, smallWorld } from '#tests/support/world.ts'

afterAll(closePool)

/** Duinstad and Polderdam both decided about the report. */
function decidedWorld() {
  const world = smallWorld()
  const { context, clock, people, personWith } = world
  const { reportId, idsIn } = world.withReport()
  for (const code of [duinstad, polderdam]) {
    const clerk = code === duinstad ? people.clerk : personWith('clerk', code)
    recordDecision(
      context,
      clerk,
      { reportId, municipalityCode: code },
      {
        occurredOn: '2026-03-02',
        agendaItem: '',
        documentUrl: '',
        papers: [],
        planOfActionDueOn: null,
        implementationDueOn: '2026-12-31',
        notificationFirstDueOn: null,
        notificationEveryMonths: null,
        outcomes: idsIn(code).map((followUpId) => ({
          followUpId,
          outcome: 'adopted' as const,
          amendedText: '',
          explanation: '',
          implementationDueOn: null,
        })),
      },
    )
  }
  clock.moveTo('2026-06-09T09:00:00.000Z')
  const post = (done: string) =>
    postUpdate(context, people.coordinator, first(idsIn(duinstad)), {
      occurredOn: '2026-06-01',
      status: 'in_progress',
      done,
      next: '',
      reason: '',
      internalNote: '',
      evidenceTitle: '',
      evidenceUrl: '',
      evidenceOn: null,
    })
  return { ...world, post }
}

const asOf = '2026-06-08'

async function unzipped(stream: ReadableStream<Uint8Array>) {
  return unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()))
}

describe('a batch of letters', () => {
  test('is made for every municipality that the person sees, and can be fetched as a ZIP', async () => {
    const { context, people } = decidedWorld()
    const { batchId } = startBatch(context, people.auditor, { asOf })
    expect(batchPage(context, people.auditor, batchId)).toMatchObject({
      finished: false,
      total: 2,
      made: 0,
    })
    await makeBatches(context)
    const page = batchPage(context, people.auditor, batchId)
    expect(page).toMatchObject({ finished: true, total: 2, made: 2, failed: [] })
    const files = await unzipped(zipStream(batchEntries(context, page), asOf))
    expect(Object.keys(files)).toEqual([
      'voortgangsbrief-duinstad-bruggen-2026-06-08.pdf',
      'voortgangsbrief-duinstad-bruggen-2026-06-08.docx',
      'voortgangsbrief-polderdam-bruggen-2026-06-08.pdf',
      'voortgangsbrief-polderdam-bruggen-2026-06-08.docx',
      'LEESMIJ.txt',
    ])
    expect(
      strFromU8(
        files['voortgangsbrief-polderdam-bruggen-2026-06-08.pdf'] ?? new Uint8Array(),
      ).slice(0, 5),
    ).toBe('%PDF-')
  })

  test('names the letter that fails and makes the others', async () => {
    const { context, people, post } = decidedWorld()
    post('Klaar 😀.')
    const { batchId } = startBatch(context, people.auditor, { asOf })
    await makeBatches(context)
    const page = batchPage(context, people.auditor, batchId)
    expect(page).toMatchObject({ finished: true, total: 2, made: 1 })
    expect(page.failed).toEqual([
      {
        municipality: 'Duinstad',
        report: 'Bruggen',
        problem: expect.stringContaining('het teken 😀 kan niet in de brief'),
      },
    ])
    const files = await unzipped(zipStream(batchEntries(context, page), asOf))
    expect(Object.keys(files)).toHaveLength(3)
    expect(strFromU8(files['LEESMIJ.txt'] ?? new Uint8Array())).toContain('Duinstad, Bruggen: Bij')
  })

  test('goes on after a restart with what was not made yet, and is not made twice at once', async () => {
    const { context, people, db } = decidedWorld()
    const { batchId } = startBatch(context, people.auditor, { asOf })
    const [done] = db.select().from(letterBatchItem).all()
    if (done === undefined) throw new Error('no item')
    const kept = { state: 'made' as const, pdf: Buffer.from('van vóór de herstart') }
    db.update(letterBatchItem).set(kept).where(eq(letterBatchItem.id, done.id)).run()
    const both = await Promise.all([makeBatches(context), makeBatches(context)])
    expect(both).toEqual([undefined, undefined])
    expect(first(db.select().from(letterBatchItem).all()).pdf).toEqual(kept.pdf)
    expect(batchPage(context, people.auditor, batchId).made).toBe(2)
    expect(await makeWaiting(context)).toEqual({ made: 0, failed: 0 })
  })

  test('shows what was known when it was started', async () => {
    const { context, clock, people, post, db } = decidedWorld()
    startBatch(context, people.coordinator, { asOf })
    clock.moveTo('2026-06-09T09:01:00.000Z')
    post('Later ingevoerd.')
    await makeBatches(context)
    const one = db.select().from(letterBatchItem).all()
    expect(one).toHaveLength(1)
    const docx = unzipSync(new Uint8Array(first(one).docx ?? Buffer.alloc(0)))
    expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).not.toContain(
      'Later ingevoerd',
    )
  })

  test('is of who started it, one at a time, on a day that was', async () => {
    const { context, people, db } = decidedWorld()
    expect(() => startBatch(context, people.admin, { asOf })).toThrow(Forbidden)
    expect(() => startBatch(context, people.auditor, { asOf: '2026-06-10' })).toThrow(/toekomst/)
    expect(() => startBatch(context, people.auditor, { asOf: '2026-01-01' })).toThrow(Refusal)
    const { batchId } = startBatch(context, people.auditor, { asOf })
    expect(() => startBatch(context, people.auditor, { asOf })).toThrow(/wordt nog gemaakt/)
    expect(() => batchPage(context, people.clerk, batchId)).toThrow(NotFound)
    expect(lastBatch(context, people.auditor)).toEqual({ id: batchId, finished: false })
    await makeBatches(context)
    const next = startBatch(context, people.auditor, { asOf })
    expect(
      db
        .select()
        .from(letterBatch)
        .all()
        .map(({ id }) => id),
    ).toEqual([next.batchId])
    expect(db.select().from(letterBatchItem).all()).toHaveLength(2)
  })
})
