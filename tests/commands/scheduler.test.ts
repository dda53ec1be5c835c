import { tmpdir } from 'node:os'
import { Cron } from 'croner'
import pino from 'pino'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { startScheduler, times } from '#app/commands/scheduler.ts'
import { postmanFor } from '#app/mail/postman.server.ts'
import { queueMessage } from '#app/mail/queue-message.server.ts'
import { dateOf, endOfDay, timeZone } from '#app/workflow/calendar-date.ts'
import { jobLease, outboxMessage } from '#db/schema/index.ts'
import { freshDatabase } from '#tests/support/database.ts'

describe('over both changes of summer time', () => {
  const runs = (from: string, count: number) =>
    new Cron(times.digest, { timezone: timeZone, paused: true })
      .nextRuns(count, new Date(from))
      .map((run) => run.toISOString())

  test('the digest is made at seven in the morning, Dutch time, and hourly until six', () => {
    for (const [day, seven] of [
      ['2026-03-28', '06'],
      ['2026-03-29', '05'],
      ['2026-10-24', '05'],
      ['2026-10-25', '06'],
    ]) {
      const found = runs(`${day}T00:30:00.000Z`, 13)
      expect(found[0]).toBe(`${day}T${seven}:00:00.000Z`)
      expect(found.filter((run) => run.startsWith(day ?? ''))).toHaveLength(12)
    }
  })

  test('a day lasts from midnight to midnight, Dutch time', () => {
    expect(endOfDay('2026-03-28')).toBe('2026-03-28T22:59:59.999Z')
    expect(endOfDay('2026-03-29')).toBe('2026-03-29T21:59:59.999Z')
    expect(endOfDay('2026-10-25')).toBe('2026-10-25T22:59:59.999Z')
    for (const day of ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'])
      expect(dateOf(endOfDay(day))).toBe(day)
    expect(dateOf('2026-10-24T22:00:00.000Z')).toBe('2026-10-25')
  })
})

describe('the scheduler in the server', () => {
  afterEach(() => vi.useRealTimers())

  test('delivers each minute, and stops when it is told to', async () => {
    vi.useFakeTimers({ now: new Date('2026-03-02T12:00:30.000Z') })
    const db = freshDatabase()
    const clock = {
      now: () => new Date().toISOString(),
      today: () => dateOf(new Date().toISOString()),
    }
    const origin = 'https://wijzer.example'
    const queue = (dedupeKey: string) =>
      db.transaction((tx) =>
        queueMessage(tx, clock.now(), origin, {
          dedupeKey,
          kind: 'digest',
          to: { personId: null, address: 'a@example.nl' },
          message: { subject: dedupeKey, pieces: [], reason: 'u meekijkt' },
        }),
      )
    const sent = () =>
      db
        .select()
        .from(outboxMessage)
        .all()
        .filter((mail) => mail.sentAt !== null)
    queue('a')
    const backup = { folder: tmpdir(), keeping: { days: 1, months: 1 } }
    const postman = postmanFor({ MAIL_FROM: 'wijzer@example.nl' })
    const stop = startScheduler(
      { db, clock },
      { origin, postman, backup },
      pino({ level: 'silent' }),
    )
    await vi.advanceTimersByTimeAsync(31_000)
    expect(sent()).toHaveLength(1)
    expect(db.select().from(jobLease).all()).toMatchObject([
      { job: 'deliver', lastResult: { sent: 1, postponed: 0, failed: 0 } },
      { job: 'webhooks', lastResult: { webhooks: 0, postponed: 0, failed: 0 } },
    ])
    await stop()
    queue('b')
    await vi.advanceTimersByTimeAsync(180_000)
    expect(sent()).toHaveLength(1)
  })
})
