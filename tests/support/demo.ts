import type { Database } from '#db/client.ts'
import { fillDemo } from '#db/demo/fill.ts'
import { copyOf } from './database.ts'

/** A copy of the demo for one test. */
export function demoDatabase(): Database {
  return copyOf('demo', fillDemo)
}
