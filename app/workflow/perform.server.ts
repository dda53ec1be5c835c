import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { momentOfEntry } from '#app/audit-trail/moment.server.ts'
import { recordInTrail, type TrailEntry } from '#app/audit-trail/record.server.ts'
import { queueWebhooks } from '#app/machine/queue-webhooks.server.ts'
import type { Transaction } from '#db/client.ts'
import { submission } from '#db/schema/index.ts'
import type { CalendarDate, Instant } from './calendar-date.ts'
import type { Context } from './context.ts'

/** What a workflow works with inside its one transaction. */
export type Work = {
  tx: Transaction
  now: Instant
  today: CalendarDate
  /** The columns of a fact that happened on `occurredOn`, entered now by the actor. */
  fact(occurredOn: CalendarDate): {
    occurredOn: CalendarDate
    recordedAt: Instant
    recordedBy: number
  }
  /** Writes the audit trail, and with it the messages to webhooks. */
  record(entry: TrailEntry): void
}

/** The result of a workflow as it is kept: in a box, since nothing is a result too. */
type Saved<Result> = { value: Result }

export type Submission = {
  /** The key that the form carried: the same form sent twice is saved once. */
  submissionKey?: string
}

/**
 * The same context inside the transaction of `work`: a workflow that is performed with it is a part of that one. What
 * it throws undoes only its own part, unless it is thrown on.
 */
export function inside(context: Context, work: Work): Context {
  // Drizzle makes a savepoint of a transaction in a transaction; only `$client` is not there.
  return { ...context, db: work.tx as unknown as Context['db'] }
}

/**
 * Runs one workflow as ONE transaction: all of it or nothing. `submit` may be repeated safely: where the same person's
 * `submissionKey` was saved before, the first result is returned and nothing is done.
 */
export function perform<Result>(
  context: Context,
  actor: Actor,
  submit: Submission,
  workflow: (work: Work) => Result,
): Result {
  const today = context.clock.today()
  return context.db.transaction(
    (tx) => {
      const now = momentOfEntry(tx, context.clock.now())
      const key = submit.submissionKey
      if (key) {
        // A key of someone else says nothing: what is done, and whether it may be, the workflow decides.
        const own = and(eq(submission.key, key), eq(submission.personId, actor.personId))
        const earlier = tx.select().from(submission).where(own).get()
        if (earlier) return (earlier.result as Saved<Result>).value
      }
      const result = workflow({
        tx,
        now,
        today,
        fact: (occurredOn) => ({ occurredOn, recordedAt: now, recordedBy: actor.personId }),
        record: (entry) => {
          const trailId = recordInTrail(tx, { actorId: actor.personId, now }, toldBy(actor, entry))
          queueWebhooks(tx, now, trailId, entry)
        },
      })
      if (key) {
        const row = {
          key,
          personId: actor.personId,
          recordedAt: now,
          result: { value: result } satisfies Saved<Result>,
        }
        tx.insert(submission).values(row).run()
      }
      return result
    },
    { behavior: 'immediate' },
  )
}

/**
 * Runs work that no person does but the application itself, as one transaction: nobody is named in the trail, and no
 * fact of the domain can come of it.
 */
export function performAlone<Result>(
  { db, clock }: Context,
  workflow: (work: Omit<Work, 'fact'>) => Result,
): Result {
  const now = clock.now()
  return db.transaction(
    (tx) =>
      workflow({
        ...{ tx, now, today: clock.today() },
        record: (entry) => {
          recordInTrail(tx, { actorId: null, now }, entry)
        },
      }),
    { behavior: 'immediate' },
  )
}

/** The entry, with the token where a program acted in the person's name. */
function toldBy({ via }: Actor, entry: TrailEntry): TrailEntry {
  return via === undefined ? entry : { ...entry, after: { ...Object(entry.after), via } }
}
