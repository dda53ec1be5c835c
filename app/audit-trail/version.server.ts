import { and, eq, gt, isNull, max, sql } from 'drizzle-orm'
import type { Instant } from '#app/workflow/calendar-date.ts'
import type { Readable } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { auditTrail } from '#db/schema/index.ts'

const newestOfMunicipality = prepared((db) =>
  db
    .select({ id: max(auditTrail.id) })
    .from(auditTrail)
    .where(eq(auditTrail.municipalityCode, sql.placeholder('code')))
    .prepare(),
)

const newestOfFollowUp = prepared((db) =>
  db
    .select({ id: max(auditTrail.id) })
    .from(auditTrail)
    .where(eq(auditTrail.followUpId, sql.placeholder('followUpId')))
    .prepare(),
)

const firstAfter = prepared((db) =>
  db
    .select({ recordedAt: auditTrail.recordedAt })
    .from(auditTrail)
    .where(
      and(
        eq(auditTrail.followUpId, sql.placeholder('followUpId')),
        gt(auditTrail.id, sql.placeholder('version')),
      ),
    )
    .orderBy(auditTrail.id)
    .limit(1)
    .prepare(),
)

const newestOfAll = prepared((db) =>
  db
    .select({ id: max(auditTrail.id) })
    .from(auditTrail)
    .where(isNull(auditTrail.municipalityCode))
    .prepare(),
)

/**
 * The version of all that is shown of a municipality: the id of the newest trail entry about it, or about what is
 * of no municipality (people, offices); 0 for none.
 */
export function municipalityVersion(db: Readable, code: string): number {
  return Math.max(newestOfMunicipality(db).get({ code })?.id ?? 0, newestOfAll(db).get()?.id ?? 0)
}

/** The version of one follow-up: a page carries it along, so that a save can see what happened since. */
export function followUpVersion(db: Readable, followUpId: number): number {
  return newestOfFollowUp(db).get({ followUpId })?.id ?? 0
}

/** When the first thing was saved about a follow-up after `version`; undefined when nothing was. */
export function changedSince(
  db: Readable,
  followUpId: number,
  version: number,
): Instant | undefined {
  return firstAfter(db).get({ followUpId, version })?.recordedAt
}

const newest = prepared((db) =>
  db
    .select({ id: max(auditTrail.id) })
    .from(auditTrail)
    .prepare(),
)

/** The version of everything together: the id of the newest trail entry; 0 for none. */
export function newestVersion(db: Readable): number {
  return newest(db).get()?.id ?? 0
}
