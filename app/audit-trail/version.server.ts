import { and, eq, gt, isNull, max, notInArray, sql } from 'drizzle-orm'
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

/**
 * The version of all that is shown of a municipality: the id of the newest trail entry about it, or about what is
 * of no municipality (people, offices) but for what people do to their own account; 0 for none.
 */
export function municipalityVersion(db: Readable, code: string): number {
  return Math.max(newestOfMunicipality(db).get({ code })?.id ?? 0, newestShown(db).ofNone)
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

/** What people do to their own account. No page shows it but the trail itself, and it happens all day. */
const ownAccount = [
  'signIn',
  'askNewPassword',
  'setPassword',
  'addOneTimeCode',
  'removeOneTimeCode',
  'makeRecoveryCodes',
  'useRecoveryCode',
  'addPasskey',
  'removePasskey',
  'saveView',
  'dropView',
]

/** The newest trail entries that change what is shown: of all, and of those that are of no municipality. */
type Shown = { all: number; ofNone: number }

const newestOfNone = prepared((db) =>
  db
    .select({ id: max(auditTrail.id) })
    .from(auditTrail)
    .where(isNull(auditTrail.municipalityCode))
    .prepare(),
)

const shownSince = prepared((db) =>
  db
    .select({
      all: max(auditTrail.id),
      ofNone: sql<
        number | null
      >`max(${auditTrail.id}) filter (where ${isNull(auditTrail.municipalityCode)})`,
    })
    .from(auditTrail)
    .where(
      and(gt(auditTrail.id, sql.placeholder('after')), notInArray(auditTrail.action, ownAccount)),
    )
    .prepare(),
)

const known = new WeakMap<Readable, Shown & { upTo: number }>()

function newestShown(db: Readable): Shown {
  const upTo = newest(db).get()?.id ?? 0
  // What a transaction sees may still be undone, and its ids be given to other entries: nothing is kept of it.
  if (!('$client' in db) || db.$client.inTransaction)
    return { all: upTo, ofNone: newestOfNone(db).get()?.id ?? 0 }
  const before = known.get(db)
  if (before?.upTo === upTo) return before
  const start = before !== undefined && before.upTo < upTo ? before : { upTo: 0, all: 0, ofNone: 0 }
  const since = shownSince(db).get({ after: start.upTo })
  const shown = { upTo, all: since?.all ?? start.all, ofNone: since?.ofNone ?? start.ofNone }
  known.set(db, shown)
  return shown
}

/** The version of everything that is shown together: the id of the newest trail entry about it; 0 for none. */
export function newestVersion(db: Readable): number {
  return newestShown(db).all
}
