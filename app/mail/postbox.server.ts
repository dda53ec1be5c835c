import { and, count, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { perform, type Submission } from '#app/workflow/perform.server.ts'
import type { Readable } from '#db/client.ts'
import { file, outboxMessage } from '#db/schema/index.ts'

/** How a message stands. */
export type MessageStanding = 'sent' | 'waiting' | 'failed'

export type PostboxFilter = { standing: MessageStanding | null; page: number }

export const postboxPageSize = 50

/** The outbox, newest first, a page at a time, with how many there are of each standing. */
export function postbox(db: Readable, { standing, page }: PostboxFilter) {
  const { id, kind, toAddress, subject, queuedAt, sentAt, failedAt, via, attempts, error } =
    outboxMessage
  const where = standing === null ? undefined : conditions[standing]
  const messages = db
    .select({ id, kind, toAddress, subject, queuedAt, sentAt, failedAt, via, attempts, error })
    .from(outboxMessage)
    .where(where)
    .orderBy(desc(id))
    .limit(postboxPageSize)
    .offset((page - 1) * postboxPageSize)
    .all()
  const countOf = (condition = where) =>
    db.select({ count: count() }).from(outboxMessage).where(condition).get()?.count ?? 0
  return {
    messages,
    total: countOf(),
    failed: countOf(conditions.failed),
    waiting: countOf(conditions.waiting),
  }
}

const conditions = {
  sent: isNotNull(outboxMessage.sentAt),
  waiting: and(isNull(outboxMessage.sentAt), isNull(outboxMessage.failedAt)),
  failed: isNotNull(outboxMessage.failedAt),
}

/** One message as it was or will be sent. Throws `NotFound`. */
export function messageOf(db: Readable, id: number): typeof outboxMessage.$inferSelect {
  const found = db.select().from(outboxMessage).where(eq(outboxMessage.id, id)).get()
  if (found === undefined) throw new NotFound()
  return found
}

/** The names of the files that go with a message, in their order. */
export function attachmentNames(db: Readable, ids: readonly number[]): string[] {
  const stored = db
    .select({ id: file.id, name: file.name })
    .from(file)
    .where(inArray(file.id, [...ids]))
    .all()
  return ids.flatMap((id) => stored.find((one) => one.id === id)?.name ?? [])
}

/** Sends a message again that failed for good. Throws `Forbidden`, `NotFound`, `Refusal` when it did not fail. */
export function retryMessage(
  context: Context,
  actor: Actor,
  id: number,
  submit: Submission = {},
): void {
  perform(context, actor, submit, (work) => {
    authorise(actor, 'manageInstallation', {})
    const { failedAt, error } = messageOf(work.tx, id)
    // It waits or went already: what was asked is so.
    if (failedAt === null) return null
    work.tx
      .update(outboxMessage)
      .set({ failedAt: null, attempts: 0, nextAttemptAt: work.now })
      .where(eq(outboxMessage.id, id))
      .run()
    work.record({ action: 'retryMessage', subject: `outboxMessage:${id}`, before: { error } })
    return null
  })
}
