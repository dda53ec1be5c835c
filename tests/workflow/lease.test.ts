import { expect, test } from 'vitest'
import { clockAt } from '#app/workflow/clock.ts'
import { withLease } from '#app/workflow/lease.server.ts'
import { jobLease } from '#db/schema/index.ts'
import { freshDatabase } from '#tests/support/database.ts'

test('of two processes one does the work, and the next run is free again', async () => {
  const db = freshDatabase()
  const context = { db, clock: clockAt('2026-03-02T06:00:00.000Z') }
  let release = () => {}
  const busy = new Promise<void>((resolve) => {
    release = resolve
  })
  const first = withLease(context, 'digest', 15, () => busy.then(() => ({ sent: 3 })), 'one')
  expect(await withLease(context, 'digest', 15, async () => ({ sent: 9 }), 'two')).toBeNull()
  expect(await withLease(context, 'deliver', 15, async () => ({ sent: 1 }), 'two')).toEqual({
    sent: 1,
  })
  release()
  expect(await first).toEqual({ sent: 3 })
  expect(await withLease(context, 'digest', 15, async () => ({ sent: 0 }), 'two')).toEqual({
    sent: 0,
  })
})

test('the lease of a process that died runs out', async () => {
  const db = freshDatabase()
  const at = (time: string) => ({ db, clock: clockAt(`2026-03-02T${time}:00.000Z`) })
  void withLease(at('06:00'), 'digest', 15, () => new Promise(() => {}), 'dead')
  const work = async () => ({ sent: 1 })
  expect(await withLease(at('06:14'), 'digest', 15, work, 'alive')).toBeNull()
  expect(await withLease(at('06:15'), 'digest', 15, work, 'alive')).toEqual({ sent: 1 })
})

test('a job that fails gives the lease back and says why', async () => {
  const db = freshDatabase()
  const context = { db, clock: clockAt('2026-03-02T06:00:00.000Z') }
  const failing = withLease(context, 'digest', 15, async () => {
    throw new Error('disk full')
  })
  await expect(failing).rejects.toThrow('disk full')
  expect(db.select().from(jobLease).get()).toMatchObject({
    lastError: 'Error: disk full',
    leasedUntil: '2026-03-02T06:00:00.000Z',
  })
})
