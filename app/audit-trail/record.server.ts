import { desc } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { auditTrail } from '#db/schema/index.ts'
import { entryHash, firstHash, type TrailContent } from './hash-chain.ts'

/** What a workflow says about one change; places that do not apply are left out. */
export type TrailEntry = {
  action: string
  /** What was changed: `statusUpdate:12`. */
  subject: string
  municipalityCode?: string
  reportId?: number
  followUpId?: number
  before?: unknown
  after?: unknown
}

/** Appends an entry to the trail, within the transaction of the change itself. Returns its id. */
export function recordInTrail(
  tx: Transaction,
  who: { actorId: number | null; now: string },
  entry: TrailEntry,
): number {
  const previous = tx
    .select({ hash: auditTrail.hash })
    .from(auditTrail)
    .orderBy(desc(auditTrail.id))
    .limit(1)
    .get()
  const previousHash = previous?.hash ?? firstHash
  const content: TrailContent = {
    recordedAt: who.now,
    actorId: who.actorId,
    action: entry.action,
    municipalityCode: entry.municipalityCode ?? null,
    reportId: entry.reportId ?? null,
    followUpId: entry.followUpId ?? null,
    subject: entry.subject,
    before: entry.before ?? null,
    after: entry.after ?? null,
  }
  return tx
    .insert(auditTrail)
    .values({ ...content, previousHash, hash: entryHash(previousHash, content) })
    .returning({ id: auditTrail.id })
    .get().id
}
