import { entryHash, firstHash, type TrailContent } from './hash-chain.ts'

/** An entry as it is stored. */
export type StoredEntry = TrailContent & { id: number; previousHash: string; hash: string }

export type ChainCheck =
  | { whole: true; entries: number; lastHash: string }
  /** `brokenAt`: the first entry that does not follow from what is before it. */
  | { whole: false; entries: number; brokenAt: number; reason: 'changed' | 'missing' }

/**
 * Walks the trail from its first entry, in the order of id. `changed`: an entry does not say what its hash was made
 * of; `missing`: an entry before it was taken out or put in. What was cut off at the end shows only against a hash that
 * was kept elsewhere: compare `lastHash`.
 */
export function verifyChain(entries: Iterable<StoredEntry>): ChainCheck {
  let previousHash = firstHash
  let count = 0
  for (const entry of entries) {
    count += 1
    if (entry.previousHash !== previousHash)
      return { whole: false, entries: count, brokenAt: entry.id, reason: 'missing' }
    if (entryHash(previousHash, entry) !== entry.hash)
      return { whole: false, entries: count, brokenAt: entry.id, reason: 'changed' }
    previousHash = entry.hash
  }
  return { whole: true, entries: count, lastHash: previousHash }
}
