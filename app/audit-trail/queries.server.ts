import { and, asc, count, desc, eq, gt } from 'drizzle-orm'
import type { Database, Readable } from '#db/client.ts'
import { auditTrail, formerPerson, person } from '#db/schema/index.ts'
import type { StoredEntry } from './verify.ts'

export type TrailFilter = {
  municipalityCode?: string | undefined
  followUpId?: number | undefined
  actorId?: number | undefined
  action?: string | undefined
  /** Names of who left instead of their pseudonyms: for the admin only. */
  formerNames?: boolean
}

/** An entry with the name of who did it. */
export type TrailEntryRead = typeof auditTrail.$inferSelect & { name: string }

/** A page of the trail, newest first, with who did it, and how many there are. `page` counts from 1. */
export function readTrail(db: Readable, filter: TrailFilter, page: number, pageSize: number) {
  const { municipalityCode, followUpId, actorId, action, formerNames = false } = filter
  const where = and(
    municipalityCode === undefined ? undefined : eq(auditTrail.municipalityCode, municipalityCode),
    followUpId === undefined ? undefined : eq(auditTrail.followUpId, followUpId),
    actorId === undefined ? undefined : eq(auditTrail.actorId, actorId),
    action === undefined ? undefined : eq(auditTrail.action, action),
  )
  const entries = db
    .select({ entry: auditTrail, name: person.name, former: formerPerson.name })
    .from(auditTrail)
    .leftJoin(person, eq(person.id, auditTrail.actorId))
    .leftJoin(formerPerson, eq(formerPerson.personId, auditTrail.actorId))
    .where(where)
    .orderBy(desc(auditTrail.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all()
    .map(
      ({ entry, name, former }): TrailEntryRead => ({
        ...entry,
        name: (formerNames ? former : null) ?? name ?? 'de toepassing',
      }),
    )
  const total = db.select({ total: count() }).from(auditTrail).where(where).get()?.total ?? 0
  return { entries, total }
}

/** What occurs in the trail, to choose from. */
export function trailActions(db: Readable): string[] {
  return db
    .selectDistinct({ action: auditTrail.action })
    .from(auditTrail)
    .orderBy(asc(auditTrail.action))
    .all()
    .map((row) => row.action)
}

const batch = 1000

/** All entries from the first on, read in batches. */
export function* wholeTrail(db: Database): Generator<StoredEntry> {
  let last = 0
  for (;;) {
    const rows = db
      .select()
      .from(auditTrail)
      .where(gt(auditTrail.id, last))
      .orderBy(asc(auditTrail.id))
      .limit(batch)
      .all()
    yield* rows
    if (rows.length < batch) return
    last = rows.at(-1)?.id ?? last
  }
}
