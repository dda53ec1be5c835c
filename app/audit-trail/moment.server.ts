import { desc } from 'drizzle-orm'
import type { Readable } from '#db/client.ts'
import { auditTrail } from '#db/schema/index.ts'

const day = 24 * 3_600_000

/**
 * The moment at which something is entered when the clock says `now`. A clock that was set back by less than a day
 * does not put what is entered now before what was entered already: then it is the moment of the newest entry. More
 * than that means that the clock was wrong before: then it is believed.
 */
export function momentOfEntry(db: Readable, now: string): string {
  const newest = newestMoment(db)
  if (newest === null || newest <= now) return now
  return Date.parse(newest) - Date.parse(now) < day ? newest : now
}

/** When the newest entry was made; null for none. */
export function newestMoment(db: Readable): string | null {
  const newest = db
    .select({ recordedAt: auditTrail.recordedAt })
    .from(auditTrail)
    .orderBy(desc(auditTrail.id))
    .limit(1)
    .get()
  return newest?.recordedAt ?? null
}
