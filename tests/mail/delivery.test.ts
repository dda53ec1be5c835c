import { eq } from 'drizzle-orm'
import { describe, expect, onTestFinished, test } from 'vitest'
import { deliverDue } from '#app/mail/delivery.server.ts'
import { type Postman, postmanFor } from '#app/mail/postman.server.ts'
import { messageIdOf, queueMessage } from '#app/mail/queue-message.server.ts'
import { clockAt } from '#app/workflow/clock.ts'
import type { Context } from '#app/workflow/context.ts'
import { file, outboxMessage } from '#db/schema/index.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { smtpServer } from '#tests/support/smtp.ts'

const origin = 'https://wijzer.example'
const monday = '2026-03-02T09:00:00.000Z'
const MAIL_FROM = 'Opvolgwijzer <wijzer@example.nl>'
const secret = `${'aB3_'.repeat(10)}xyz`

function at(minutes: number, context: Context): Context {
  const now = new Date(Date.parse(monday) + minutes * 60_000).toISOString()
  return { db: context.db, clock: clockAt(now) }
}

function office() {
  const context: Context = { db: freshDatabase(), clock: clockAt(monday) }
  const queue = (dedupeKey: string, attachments: number[] = []) =>
    context.db.transaction((tx) =>
      queueMessage(tx, monday, origin, {
        dedupeKey,
        kind: 'updateRequest',
        to: { personId: null, address: 'eigenaar@example.nl' },
        message: {
          subject: `Vraag ${dedupeKey}`,
          pieces: [{ link: 'Bijwerken', url: `${origin}/bijwerken/${secret}` }],
          reason: 'u behandelaar bent',
        },
        attachments,
      }),
    )
  const stored = (dedupeKey: string) =>
    context.db.select().from(outboxMessage).where(eq(outboxMessage.dedupeKey, dedupeKey)).get()
  return { context, queue, stored }
}

function postman(SMTP_URL?: string): Postman {
  const made = postmanFor({ SMTP_URL, MAIL_FROM })
  onTestFinished(() => made.close())
  return made
}

test('mail of a transaction that fails never goes', () => {
  const { context, stored } = office()
  expect(() =>
    context.db.transaction((tx) => {
      queueMessage(tx, monday, origin, {
        dedupeKey: 'a',
        kind: 'digest',
        to: { personId: null, address: 'a@example.nl' },
        message: { subject: 'a', pieces: [], reason: 'u meekijkt' },
      })
      throw new Error('something else went wrong')
    }),
  ).toThrow()
  expect(stored('a')).toBeUndefined()
})

test('the same mail is queued once', () => {
  const { queue } = office()
  expect([queue('a'), queue('a'), queue('b')]).toEqual([true, false, true])
})

test('without a server mail stays in the postbox, to be read there', async () => {
  const { context, queue, stored } = office()
  queue('a')
  expect(await deliverDue(context, postman())).toEqual({ sent: 1, postponed: 0, failed: 0 })
  expect(stored('a')).toMatchObject({ via: 'postbox', sentAt: monday })
  expect(stored('a')?.text).toContain(secret)
  expect((await deliverDue(context, postman())).sent).toBe(0)
})

describe('with an SMTP server', () => {
  test('mail arrives whole, with its attachments, and its secrets are forgotten here', async () => {
    const { context, queue, stored } = office()
    const content = Buffer.from('brief')
    const row = { name: 'brief.pdf', mediaType: 'application/pdf', size: 5, sha256: 'x' }
    const [letter] = context.db
      .insert(file)
      .values({ ...row, content, storedAt: monday })
      .returning()
      .all()
    queue('a', letter ? [letter.id] : [])
    const server = await smtpServer()
    expect((await deliverDue(context, postman(server.url))).sent).toBe(1)
    const [mail] = server.received
    expect(mail?.messageId).toBe(messageIdOf('a', origin))
    expect(mail?.subject).toBe('Vraag a')
    expect(mail?.text).toContain(`${origin}/bijwerken/${secret}`)
    expect(mail?.html).toContain(`${origin}/bijwerken/${secret}`)
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail?.attachments.map(({ filename, content: got }) => [filename, String(got)])).toEqual([
      ['brief.pdf', 'brief'],
    ])
    expect(stored('a')).toMatchObject({ via: 'smtp' })
    expect(`${stored('a')?.text}${stored('a')?.html}`).not.toContain(secret)
  })

  test('signs in over STARTTLS', async () => {
    const { context, queue } = office()
    queue('a')
    const server = await smtpServer({ signIn: { user: 'wijzer', pass: 'geheim' } })
    const url = new URL(server.url)
    url.username = 'wijzer'
    url.password = 'geheim'
    url.searchParams.set('requireTLS', 'true')
    url.searchParams.set('tls.rejectUnauthorized', 'false')
    expect((await deliverDue(context, postman(url.href))).sent).toBe(1)
    url.password = 'fout'
    queue('b')
    expect(await deliverDue(context, postman(url.href))).toMatchObject({ postponed: 1, failed: 0 })
  })

  test('a refused address fails for good, and is kept for the admin to see', async () => {
    const { context, queue, stored } = office()
    queue('a')
    const server = await smtpServer({ manners: 'refuse' })
    expect((await deliverDue(context, postman(server.url))).failed).toBe(1)
    expect(stored('a')).toMatchObject({ failedAt: monday, sentAt: null })
    expect(stored('a')?.error).toContain('no such mailbox')
    expect(await deliverDue(at(6000, context), postman(server.url))).toMatchObject({ sent: 0 })
  })

  test('a busy or stalling server gets it later, ever less often, with the same Message-ID', async () => {
    const { context, queue, stored } = office()
    queue('a')
    const server = await smtpServer({ manners: 'busy' })
    const by = postman(`${server.url}?socketTimeout=1000`)
    expect((await deliverDue(context, by)).postponed).toBe(1)
    expect(stored('a')?.nextAttemptAt).toBe('2026-03-02T09:01:00.000Z')
    expect((await deliverDue(context, by)).postponed).toBe(0)
    server.manners = 'stall'
    expect((await deliverDue(at(1, context), by)).postponed).toBe(1)
    expect(stored('a')).toMatchObject({ attempts: 2, nextAttemptAt: '2026-03-02T09:06:00.000Z' })
    server.manners = 'accept'
    expect((await deliverDue(at(6, context), by)).sent).toBe(1)
    expect(server.received.map((mail) => mail.messageId)).toEqual([messageIdOf('a', origin)])
    expect(stored('a')).toMatchObject({ attempts: 3, error: '' })
  })

  test('a line that drops after DATA: sent again, and the receiver can tell that it is the same', async () => {
    const { context, queue } = office()
    queue('a')
    const server = await smtpServer({ manners: 'dropAfterData' })
    const by = postman(server.url)
    expect((await deliverDue(context, by)).postponed).toBe(1)
    server.manners = 'accept'
    expect((await deliverDue(at(1, context), by)).sent).toBe(1)
    expect(server.received.map((mail) => mail.messageId)).toEqual([
      messageIdOf('a', origin),
      messageIdOf('a', origin),
    ])
  })

  test('a server that is away and comes back gets all of it, once', async () => {
    const { context, queue } = office()
    const keys = ['a', 'b', 'c', 'd', 'e', 'f']
    for (const key of keys) queue(key)
    const away = await smtpServer()
    const port = Number(new URL(away.url).port)
    await away.stop()
    const by = postman(away.url)
    expect((await deliverDue(context, by)).postponed).toBe(6)
    const back = await smtpServer({ port })
    expect((await deliverDue(at(1, context), by)).sent).toBe(6)
    expect(back.received.map((mail) => mail.subject).sort()).toEqual(
      keys.map((key) => `Vraag ${key}`),
    )
  })

  test('one that never answers is given up after more than four days', async () => {
    const { context, queue, stored } = office()
    queue('a')
    const away = await smtpServer()
    await away.stop()
    const by = postman(away.url)
    let minutes = 0
    while (stored('a')?.failedAt === null && minutes < 20_000) {
      await deliverDue(at(minutes, context), by)
      minutes += 60
    }
    expect(stored('a')?.attempts).toBe(11)
    expect(minutes / 1440).toBeGreaterThan(4)
    expect(stored('a')?.error).toContain('ECONNREFUSED')
  })

  test('two processes at once send each message once; one that died leaves it to be sent again', async () => {
    const { context, queue } = office()
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) queue(key)
    const server = await smtpServer()
    const both = await Promise.all([
      deliverDue(context, postman(server.url)),
      deliverDue(context, postman(server.url)),
    ])
    expect(both.reduce((sum, result) => sum + result.sent, 0)).toBe(8)
    expect(new Set(server.received.map((mail) => mail.messageId)).size).toBe(8)

    queue('i')
    const dying: Postman = { via: 'smtp', deliver: () => new Promise(() => {}), close: () => {} }
    void deliverDue(context, dying)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect((await deliverDue(at(9, context), postman(server.url))).sent).toBe(0)
    expect((await deliverDue(at(10, context), postman(server.url))).sent).toBe(1)
  })
})
