import { setTimeout as pause } from 'node:timers/promises'

/** Does `work` and answers no sooner than after `ms` milliseconds, so that the time tells nothing about what it did. */
export async function atLeast<T>(ms: number, work: () => T | Promise<T>): Promise<T> {
  const waited = pause(ms)
  const result = await work()
  await waited
  return result
}
