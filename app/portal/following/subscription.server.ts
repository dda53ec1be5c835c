import { and, count, eq, gt, isNull, like, lte } from 'drizzle-orm'
import { z } from 'zod'
import { newSecret } from '#app/accounts/secret.server.ts'
import { queueMessage } from '#app/mail/queue-message.server.ts'
import type { Instant } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import type { Readable, Transaction } from '#db/client.ts'
import { outboxMessage, subscription } from '#db/schema/index.ts'
import { alreadyFollowedMail, confirmMail } from './mails.ts'
import { type Topic, topicOf } from './topic.server.ts'

export type Subscription = typeof subscription.$inferSelect

export const followInput = z.object({
  email: z
    .string({ error: 'Vul uw mailadres in' })
    .trim()
    .toLowerCase()
    .max(254, 'Dit mailadres is te lang')
    .pipe(z.email('Vul een mailadres in zoals naam@voorbeeld.nl')),
})
export type FollowForm = z.input<typeof followInput>

/** Not confirmed within this time: the address is erased. */
const confirmWithinDays = 7
/** So that nobody can flood a mailbox, or the mail server, with requests for others. */
const mostPerAddressAndDay = 5
const mostPerHour = 300

/**
 * Asks by mail whether this address really wants to follow the topic. Whoever asks learns nothing of who follows what:
 * the answer is the same. Throws a `Refusal` when very many ask at once.
 */
export function requestSubscription(
  context: Context,
  origin: string,
  topic: Topic,
  email: string,
): void {
  const now = context.clock.now()
  context.db.transaction(
    (tx) => {
      const known = tx
        .select()
        .from(subscription)
        .where(and(eq(subscription.email, email), isTopic(topic)))
        .get()
      if (known !== undefined) return mailAgain(tx, now, origin, topic, known)
      if (pendingSince(tx, ago(now, 1 / 24)) >= mostPerHour)
        throw new Refusal('', 'Er komen nu heel veel aanvragen binnen; probeer het over een uur')
      if (pendingSince(tx, ago(now, 1), email) >= mostPerAddressAndDay) return
      const made = tx
        .insert(subscription)
        .values({ ...columnsOf(topic), email, token: newSecret(), requestedAt: now })
        .returning()
        .get()
      queue(tx, now, origin, made, `confirm:${now}`, confirmMail(topic, made.token, origin))
    },
    { behavior: 'immediate' },
  )
}

function mailAgain(
  tx: Transaction,
  now: Instant,
  origin: string,
  topic: Topic,
  known: Subscription,
): void {
  const message =
    known.confirmedAt === null
      ? confirmMail(topic, known.token, origin)
      : alreadyFollowedMail(topic, known.token, origin)
  // At most one of these a day.
  queue(tx, now, origin, known, `again:${now.slice(0, 10)}`, message)
}

/** Puts a mail to a follower in the outbox, once per `about`. */
export function queue(
  tx: Transaction,
  now: Instant,
  origin: string,
  { id, email }: Subscription,
  about: string,
  message: Parameters<typeof queueMessage>[3]['message'],
): boolean {
  return queueMessage(tx, now, origin, {
    dedupeKey: `subscription:${id}:${about}`,
    kind: 'subscription',
    to: { personId: null, address: email },
    message,
  })
}

/** What the token in a mail is about; null once it was stopped. */
export function followedBy(
  context: Context,
  token: string,
): { topic: Topic; confirmed: boolean } | null {
  const found = subscriptionOf(context.db, token)
  if (found === undefined) return null
  return { topic: topicOf(context, found), confirmed: found.confirmedAt !== null }
}

/** The second yes, from the mail itself: from now on what is new is told. Throws `NotFound`. */
export function confirmSubscription({ db, clock }: Context, token: string): void {
  const now = clock.now()
  const found = subscriptionOf(db, token)
  if (found === undefined) throw new NotFound()
  db.update(subscription)
    .set({ confirmedAt: now, toldUntil: now })
    .where(and(eq(subscription.id, found.id), isNull(subscription.confirmedAt)))
    .run()
}

/** Stops and erases the address, also in the mail that was sent. Stopping what was stopped is no error. */
export function stopSubscription({ db }: Context, token: string): void {
  db.transaction(
    (tx) => {
      const found = subscriptionOf(tx, token)
      if (found !== undefined) erase(tx, found.id)
    },
    { behavior: 'immediate' },
  )
}

/** Erases addresses that were never confirmed. Returns how many. */
export function eraseUnconfirmed({ db, clock }: Context): number {
  return db.transaction(
    (tx) => {
      const old = tx
        .select({ id: subscription.id })
        .from(subscription)
        .where(
          and(
            isNull(subscription.confirmedAt),
            lte(subscription.requestedAt, ago(clock.now(), confirmWithinDays)),
          ),
        )
        .all()
      for (const { id } of old) erase(tx, id)
      return old.length
    },
    { behavior: 'immediate' },
  )
}

function erase(tx: Transaction, id: number): void {
  tx.delete(outboxMessage)
    .where(like(outboxMessage.dedupeKey, `subscription:${id}:%`))
    .run()
  tx.delete(subscription).where(eq(subscription.id, id)).run()
}

function subscriptionOf(db: Readable, token: string): Subscription | undefined {
  return db.select().from(subscription).where(eq(subscription.token, token)).get()
}

function pendingSince(tx: Transaction, since: Instant, email?: string): number {
  return (
    tx
      .select({ count: count() })
      .from(subscription)
      .where(
        and(
          isNull(subscription.confirmedAt),
          gt(subscription.requestedAt, since),
          email === undefined ? undefined : eq(subscription.email, email),
        ),
      )
      .get()?.count ?? 0
  )
}

function ago(now: Instant, days: number): Instant {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString()
}

function columnsOf(topic: Topic) {
  if (topic.kind === 'municipality') return { municipalityCode: topic.code }
  return topic.kind === 'report'
    ? { reportId: topic.reportId }
    : { recommendationId: topic.recommendationId }
}

function isTopic(topic: Topic) {
  if (topic.kind === 'municipality') return eq(subscription.municipalityCode, topic.code)
  return topic.kind === 'report'
    ? eq(subscription.reportId, topic.reportId)
    : eq(subscription.recommendationId, topic.recommendationId)
}
