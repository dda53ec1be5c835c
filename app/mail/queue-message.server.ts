import { createHash } from 'node:crypto'
import type { Instant } from '#app/workflow/calendar-date.ts'
import type { Transaction } from '#db/client.ts'
import { outboxMessage } from '#db/schema/index.ts'
import { type Message, renderMessage } from './message.ts'

/** A message with whom it is for and what it is about. */
export type MessageToQueue = {
  /** Says what it is about: the same mail is never queued twice. */
  dedupeKey: string
  /** What kind of mail it is, for the postbox: `digest`, `updateRequest`, `letter`. */
  kind: string
  to: { personId: number | null; address: string }
  message: Message
  /** Ids of stored files. */
  attachments?: readonly number[]
}

/**
 * Puts a message in the outbox, inside the transaction of what causes it: it goes out when that is saved, and only
 * then. Its Message-ID follows from `dedupeKey`, so it stays the same over all attempts to deliver it.
 * Returns whether it was new. `origin` is the address of the application, `https://…`.
 */
export function queueMessage(
  tx: Transaction,
  now: Instant,
  origin: string,
  { dedupeKey, kind, to, message, attachments = [] }: MessageToQueue,
): boolean {
  const { changes } = tx
    .insert(outboxMessage)
    .values({
      ...renderMessage(message),
      dedupeKey,
      kind,
      personId: to.personId,
      toAddress: to.address,
      attachments: [...attachments],
      messageId: messageIdOf(dedupeKey, origin),
      queuedAt: now,
      nextAttemptAt: now,
    })
    .onConflictDoNothing({ target: outboxMessage.dedupeKey })
    .run()
  return changes === 1
}

/** The Message-ID (RFC 5322) of the mail with this key. */
export function messageIdOf(dedupeKey: string, origin: string): string {
  const local = createHash('sha256').update(dedupeKey).digest('hex').slice(0, 40)
  return `<${local}@${new URL(origin).hostname}>`
}
