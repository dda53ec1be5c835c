import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Message } from '#app/mail/message.ts'
import { queueMessage } from '#app/mail/queue-message.server.ts'
import type { Instant } from '#app/workflow/calendar-date.ts'
import type { Transaction } from '#db/client.ts'
import { person } from '#db/schema/index.ts'
import { accountMail } from './account-mail.ts'

/** Mails something about an account, inside the transaction of what causes it. */
export function mailAccount(
  tx: Transaction,
  now: Instant,
  origin: string,
  { personId, address, message }: { personId: number | null; address: string; message: Message },
): void {
  const dedupeKey = `account-${randomUUID()}`
  queueMessage(tx, now, origin, { dedupeKey, kind: 'account', to: { personId, address }, message })
}

/** Tells a person by mail that something about its account changed; `what` completes "dit gewijzigd: …". */
export function tellChanged(
  tx: Transaction,
  now: Instant,
  origin: string,
  personId: number,
  what: string,
): void {
  const found = tx.select({ email: person.email }).from(person).where(eq(person.id, personId)).get()
  if (found === undefined) return
  mailAccount(tx, now, origin, {
    personId,
    address: found.email,
    message: accountMail.changed(what),
  })
}
