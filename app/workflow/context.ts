import type { Database } from '#db/client.ts'
import type { Clock } from './clock.ts'

/** What every workflow and query needs from outside. */
export type Context = { db: Database; clock: Clock }
