import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm'
import type { Context } from '#app/workflow/context.ts'
import type { Readable } from '#db/client.ts'
import { file, outboxMessage } from '#db/schema/index.ts'
import { claimMinutes, type DeliveryError, isPermanent, later, nextAttempt } from './attempts.ts'
import type { OutgoingMail, Postman } from './postman.server.ts'
import { withoutSecrets } from './secret-addresses.ts'

type Queued = typeof outboxMessage.$inferSelect

export type DeliveryResult = { sent: number; postponed: number; failed: number }

const atOnce = 4

/**
 * Delivers what is due in the outbox, at most `limit` messages. Each is claimed first, so that two processes never
 * send the same one; a process that dies while sending leaves it to be tried again under the same Message-ID, since
 * a mail that may be lost is worse than one that the receiver can tell to be the same. What fails is tried again
 * later, ever less often; what the server refuses for good is marked as failed for the admin to see.
 */
export async function deliverDue(
  context: Context,
  postman: Postman,
  limit = 500,
): Promise<DeliveryResult> {
  const result = { sent: 0, postponed: 0, failed: 0 }
  const due = dueIds(context, limit)
  const workers = Array.from({ length: atOnce }, async () => {
    for (let id = due.shift(); id !== undefined; id = due.shift()) {
      const message = claim(context, id)
      if (message !== null) result[await deliver(context, postman, message)] += 1
    }
  })
  await Promise.all(workers)
  return result
}

function dueIds(context: Context, limit: number): number[] {
  return context.db
    .select({ id: outboxMessage.id })
    .from(outboxMessage)
    .where(isDue(context))
    .orderBy(asc(outboxMessage.nextAttemptAt), asc(outboxMessage.id))
    .limit(limit)
    .all()
    .map((row) => row.id)
}

function isDue(context: Context) {
  return and(
    lte(outboxMessage.nextAttemptAt, context.clock.now()),
    isNull(outboxMessage.sentAt),
    isNull(outboxMessage.failedAt),
  )
}

function claim(context: Context, id: number): Queued | null {
  return context.db.transaction(
    (tx) => {
      const message = tx
        .select()
        .from(outboxMessage)
        .where(and(eq(outboxMessage.id, id), isDue(context)))
        .get()
      if (message === undefined) return null
      const attempts = message.attempts + 1
      const nextAttemptAt = later(context.clock.now(), claimMinutes)
      tx.update(outboxMessage)
        .set({ attempts, nextAttemptAt })
        .where(eq(outboxMessage.id, id))
        .run()
      return { ...message, attempts }
    },
    { behavior: 'immediate' },
  )
}

async function deliver(
  context: Context,
  postman: Postman,
  message: Queued,
): Promise<keyof DeliveryResult> {
  const entry = eq(outboxMessage.id, message.id)
  const update = context.db.update(outboxMessage)
  try {
    await postman.deliver(outgoing(context.db, message))
  } catch (thrown) {
    return postpone(context, message, thrown)
  }
  const kept =
    postman.via === 'postbox'
      ? {}
      : { text: withoutSecrets(message.text), html: withoutSecrets(message.html) }
  update
    .set({ ...kept, sentAt: context.clock.now(), via: postman.via, error: '' })
    .where(entry)
    .run()
  return 'sent'
}

function postpone(context: Context, message: Queued, thrown: unknown): 'postponed' | 'failed' {
  const error: Error & DeliveryError = thrown instanceof Error ? thrown : new Error(String(thrown))
  const now = context.clock.now()
  const nextAttemptAt = isPermanent(error) ? null : nextAttempt(message.attempts, now)
  const outcome = nextAttemptAt === null ? { failedAt: now } : { nextAttemptAt }
  context.db
    .update(outboxMessage)
    .set({ ...outcome, error: error.message.slice(0, 500) })
    .where(eq(outboxMessage.id, message.id))
    .run()
  return nextAttemptAt === null ? 'failed' : 'postponed'
}

function outgoing(db: Readable, message: Queued): OutgoingMail {
  const { messageId, subject, text, html, headers } = message
  const attachments = filesOf(db, message.attachments)
  return { messageId, to: message.toAddress, subject, text, html, headers, attachments }
}

function filesOf(db: Readable, ids: readonly number[]): OutgoingMail['attachments'] {
  if (ids.length === 0) return []
  const stored = db
    .select()
    .from(file)
    .where(inArray(file.id, [...ids]))
    .all()
  return ids.map((id) => {
    const found = stored.find((one) => one.id === id)
    if (found === undefined) throw new Error(`attachment ${id} is missing`)
    return { filename: found.name, contentType: found.mediaType, content: found.content }
  })
}
