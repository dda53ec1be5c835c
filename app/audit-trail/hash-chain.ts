import { createHash } from 'node:crypto'

/** What an entry says, apart from its hashes. */
export type TrailContent = {
  recordedAt: string
  actorId: number | null
  action: string
  municipalityCode: string | null
  reportId: number | null
  followUpId: number | null
  subject: string
  before: unknown
  after: unknown
}

/** The hash before the first entry. */
export const firstHash = '0'.repeat(64)

/** SHA-256 in hex over an entry and the hash of the one before it: no entry can change or vanish unseen. */
export function entryHash(previousHash: string, entry: TrailContent): string {
  const content = [
    previousHash,
    entry.recordedAt,
    entry.actorId,
    entry.action,
    entry.municipalityCode,
    entry.reportId,
    entry.followUpId,
    entry.subject,
    entry.before ?? null,
    entry.after ?? null,
  ]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
