import { randomBytes } from 'node:crypto'
import { and, desc, eq, isNotNull, isNull, max, sql } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { perform } from '#app/workflow/perform.server.ts'
import { webhook, webhookMessage } from '#db/schema/index.ts'
import type { SetWebhookInput } from './input.ts'

/** Sets an address that is told what changes; returns the secret that signs, shown once. Throws `Forbidden`, `NotFound`. */
export function setWebhook(
  context: Context,
  actor: Actor,
  input: SetWebhookInput,
): { id: number; secret: string } {
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const { id } = perform(context, actor, {}, ({ tx, now, record }) => {
    const { municipalityCode } = input
    authorise(actor, 'connectSystem', { municipalityCode })
    const made = tx
      .insert(webhook)
      .values({ ...input, secret, createdAt: now, createdBy: actor.personId })
      .returning({ id: webhook.id })
      .get()
    const subject = `webhook:${made.id}`
    record({ action: 'setWebhook', subject, municipalityCode, after: input })
    return made
  })
  return { id, secret }
}

/** Tells this address nothing more, also not what still waits. Throws `Forbidden`, `NotFound`. */
export function endWebhook(context: Context, actor: Actor, id: number): void {
  perform(context, actor, {}, ({ tx, now, record }) => {
    const found = tx.select().from(webhook).where(eq(webhook.id, id)).get()
    if (found === undefined) throw new NotFound()
    const { municipalityCode, endedAt } = found
    authorise(actor, 'connectSystem', { municipalityCode })
    if (endedAt !== null) return null
    tx.update(webhook).set({ endedAt: now, secret: '' }).where(eq(webhook.id, id)).run()
    tx.delete(webhookMessage)
      .where(and(eq(webhookMessage.webhookId, id), isNull(webhookMessage.sentAt)))
      .run()
    record({ action: 'endWebhook', subject: `webhook:${id}`, municipalityCode })
    return null
  })
}

/** The webhooks of a municipality that are told things, newest first, with how it goes; without their secrets. */
export function webhooksIn({ db }: Context, municipalityCode: string) {
  const { id, name, url, createdAt } = webhook
  return db
    .select({
      id,
      name,
      url,
      createdAt,
      lastSentAt: max(webhookMessage.sentAt),
      waiting: sql<number>`count(${webhookMessage.id}) filter (where ${isNull(webhookMessage.sentAt)} and ${isNull(webhookMessage.failedAt)})`,
      failed: sql<number>`count(${webhookMessage.id}) filter (where ${isNotNull(webhookMessage.failedAt)})`,
      error: sql<string>`coalesce(max(${webhookMessage.error}) filter (where ${isNull(webhookMessage.sentAt)}), '')`,
    })
    .from(webhook)
    .leftJoin(webhookMessage, eq(webhookMessage.webhookId, id))
    .where(and(eq(webhook.municipalityCode, municipalityCode), isNull(webhook.endedAt)))
    .groupBy(id)
    .orderBy(desc(id))
    .all()
}
