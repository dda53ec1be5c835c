import { LRUCache } from 'lru-cache'
import { newestVersion } from '#app/audit-trail/version.server.ts'
import type { Context } from '#app/workflow/context.ts'
import type { Database } from '#db/client.ts'

type Kept = { version: string; value: unknown }
const caches = new WeakMap<Database, LRUCache<string, Kept>>()

/**
 * What `make` gives, kept in memory under `key` until the trail has something newer or the day is over: for what is
 * public and costs much to make. What follows from a part of the facts is kept as long as `versionOf` them stays.
 * A promise that fails is not kept.
 */
export function kept<Value extends object | string>(
  context: Context,
  key: string,
  make: () => Value,
  versionOf: (db: Database) => number = newestVersion,
): Value {
  const { db, clock } = context
  const cache = caches.get(db) ?? new LRUCache<string, Kept>({ max: 300 })
  caches.set(db, cache)
  const version = `${versionOf(db)} ${clock.today()}`
  const known = cache.get(key)
  if (known?.version === version) return known.value as Value
  const value = make()
  cache.set(key, { version, value })
  if (value instanceof Promise) value.catch(() => cache.delete(key))
  return value
}
