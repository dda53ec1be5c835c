import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { FairQueue } from './fair-queue.ts'

/** argon2id with the first costs that OWASP's Password Storage Cheat Sheet names: 19 MiB, two passes, one lane. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of no password at all, so that an unknown account takes as long as a known one. */
const nobodysHash = hash('niemand', costs)

/** Hashing runs beside the event loop; half of the machine stays free for pages. */
const queue = new FairQueue(Math.max(1, Math.min(2, Math.floor(availableParallelism() / 2))), 8, 64)

/** Who asks: the lane of the queue, and whether the person signed in from this browser before. */
export type Asker = { lane: string; known: boolean }

/** The argon2id hash of `password` as a PHC string. Throws `Busy`. */
export function hashPassword(password: string, { lane, known }: Asker): Promise<string> {
  return queue.run(lane, known, () => hash(password.normalize('NFC'), costs))
}

/** Whether `password` is the one of `stored`; without one: false, after the same time. Throws `Busy`. */
export async function isPassword(
  password: string,
  stored: string | undefined,
  { lane, known }: Asker,
): Promise<boolean> {
  const against = stored ?? (await nobodysHash)
  const same = await queue.run(lane, known, () => verify(against, password.normalize('NFC')))
  return same && stored !== undefined
}
