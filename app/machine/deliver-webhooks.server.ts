import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { claimMinutes, later, nextAttempt } from '#app/mail/attempts.ts'
import type { Context } from '#app/workflow/context.ts'
import type { JobResult } from '#app/workflow/lease.server.ts'
import { webhook, webhookMessage } from '#db/schema/index.ts'
import { type Courier, overHttps } from './over-https.server.ts'
import { webhookSignature } from './sign-webhook.ts'

const atOnce = 100

/**
 * Delivers the webhook messages that are due. Each is claimed first, so that two processes never send the same one; what
 * fails is tried again later, ever less often, under the same id.
 */
export async function deliverWebhooks(
  context: Context,
  courier: Courier = overHttps,
): Promise<JobResult> {
  const result = { webhooks: 0, postponed: 0, failed: 0 }
  for (const id of dueIds(context)) {
    const outcome = await deliver(context, courier, id)
    if (outcome !== null) result[outcome] += 1
  }
  return result
}

function dueIds({ db, clock }: Context): number[] {
  return db
    .select({ id: webhookMessage.id })
    .from(webhookMessage)
    .where(isDue(clock.now()))
    .orderBy(asc(webhookMessage.nextAttemptAt), asc(webhookMessage.id))
    .limit(atOnce)
    .all()
    .map((row) => row.id)
}

function isDue(now: string) {
  return and(
    lte(webhookMessage.nextAttemptAt, now),
    isNull(webhookMessage.sentAt),
    isNull(webhookMessage.failedAt),
  )
}

function claim({ db, clock }: Context, id: number) {
  const now = clock.now()
  return db.transaction(
    (tx) => {
      const found = tx
        .select({ message: webhookMessage, url: webhook.url, secret: webhook.secret })
        .from(webhookMessage)
        .innerJoin(webhook, eq(webhook.id, webhookMessage.webhookId))
        .where(and(eq(webhookMessage.id, id), isDue(now)))
        .get()
      if (found === undefined) return null
      const attempts = found.message.attempts + 1
      tx.update(webhookMessage)
        .set({ attempts, nextAttemptAt: later(now, claimMinutes) })
        .where(eq(webhookMessage.id, id))
        .run()
      return { ...found, attempts }
    },
    { behavior: 'immediate' },
  )
}

async function deliver(
  context: Context,
  courier: Courier,
  messageId: number,
): Promise<'webhooks' | 'postponed' | 'failed' | null> {
  const claimed = claim(context, messageId)
  if (claimed === null) return null
  const { message, url, secret, attempts } = claimed
  const { db, clock } = context
  const update = (values: Partial<typeof webhookMessage.$inferInsert>) =>
    db.update(webhookMessage).set(values).where(eq(webhookMessage.id, messageId)).run()
  const id = `msg_${message.webhookId}_${message.trailId}`
  const seconds = Math.floor(Date.parse(clock.now()) / 1000)
  try {
    const { status } = await courier(
      url,
      {
        'content-type': 'application/json',
        'user-agent': 'Opvolgwijzer',
        'webhook-id': id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': webhookSignature(secret, { id, seconds, body: message.body }),
      },
      message.body,
    )
    if (status < 200 || status > 299) throw new Error(`answered ${status}`)
    update({ sentAt: clock.now(), error: '' })
    return 'webhooks'
  } catch (thrown) {
    const error = (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 300)
    const nextAttemptAt = nextAttempt(attempts, clock.now())
    update(nextAttemptAt === null ? { failedAt: clock.now(), error } : { nextAttemptAt, error })
    return nextAttemptAt === null ? 'failed' : 'postponed'
  }
}
