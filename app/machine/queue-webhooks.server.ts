import { and, eq, isNull } from 'drizzle-orm'
import type { TrailEntry } from '#app/audit-trail/record.server.ts'
import type { Instant } from '#app/workflow/calendar-date.ts'
import type { Transaction } from '#db/client.ts'
import { webhook, webhookMessage } from '#db/schema/index.ts'
import { eventTypeOf } from './webhook-events.ts'

/**
 * Queues a message about a change for each webhook of its municipality, in the transaction of the change: it goes out
 * when that is saved, and only then. The message names what changed; what it became is read through the API.
 */
export function queueWebhooks(
  tx: Transaction,
  now: Instant,
  trailId: number,
  { action, municipalityCode, followUpId }: TrailEntry,
): void {
  const type = eventTypeOf(action)
  if (type === null || municipalityCode === undefined) return
  const hooks = tx
    .select({ id: webhook.id })
    .from(webhook)
    .where(and(eq(webhook.municipalityCode, municipalityCode), isNull(webhook.endedAt)))
    .all()
  for (const { id: webhookId } of hooks) {
    const data = { gemeente: municipalityCode, opvolging: followUpId ?? null }
    const body = JSON.stringify({ type, timestamp: now, data })
    tx.insert(webhookMessage)
      .values({ webhookId, trailId, type, body, queuedAt: now, nextAttemptAt: now })
      .run()
  }
}
