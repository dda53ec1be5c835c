import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { and, asc, eq, lte } from 'drizzle-orm'
import type { Readable } from '#db/client.ts'
import { jobLease } from '#db/schema/index.ts'
import type { Context } from './context.ts'

/** This process, among all that work on the same database. */
export const thisProcess = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`

/** What a job did, in numbers. */
export type JobResult = Record<string, number>

/**
 * Runs `work` unless another process is running the job of this name: then returns null. The lease is given back at
 * the end; a process that died keeps it for `minutes` at most. What the job did, or why it failed, is kept for the
 * admin. Throws what `work` throws.
 */
export async function withLease(
  context: Context,
  job: string,
  minutes: number,
  work: () => Promise<JobResult>,
  holder = thisProcess,
): Promise<JobResult | null> {
  if (!take(context, job, minutes, holder)) return null
  try {
    const result = await work()
    giveBack(context, job, holder, { lastResult: result, lastError: '' })
    return result
  } catch (error) {
    giveBack(context, job, holder, { lastError: String(error).slice(0, 500) })
    throw error
  }
}

function take({ db, clock }: Context, job: string, minutes: number, holder: string): boolean {
  const now = clock.now()
  const leasedUntil = new Date(Date.parse(now) + minutes * 60_000).toISOString()
  const { changes } = db
    .insert(jobLease)
    .values({ job, holder, leasedUntil })
    .onConflictDoUpdate({
      target: jobLease.job,
      set: { holder, leasedUntil },
      setWhere: lte(jobLease.leasedUntil, now),
    })
    .run()
  return changes === 1
}

function giveBack(
  { db, clock }: Context,
  job: string,
  holder: string,
  outcome: { lastResult?: JobResult; lastError: string },
): void {
  const now = clock.now()
  db.update(jobLease)
    .set({ ...outcome, leasedUntil: now, lastRanAt: now })
    .where(and(eq(jobLease.job, job), eq(jobLease.holder, holder)))
    .run()
}

/** How each job last went. */
export function leases(db: Readable): (typeof jobLease.$inferSelect)[] {
  return db.select().from(jobLease).orderBy(asc(jobLease.job)).all()
}
