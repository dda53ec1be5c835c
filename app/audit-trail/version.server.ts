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
  if (!isUnsettled(db)) return municipalityVersions(db)(code)
  const ofPlace = newestOfMunicipality(db).get({ code })?.id ?? 0
  return Math.max(ofPlace, newestOfNone(db).get()?.id ?? 0)
}

/** The same for many municipalities at once: good until others may have saved, that is until the next `await`. */
export function municipalityVersions(db: Readable): (code: string) => number {
  if (isUnsettled(db)) return (code) => municipalityVersion(db, code)
  const { byMunicipality, ofNone } = newestShown(db)
  return (code) => Math.max(byMunicipality.get(code) ?? 0, ofNone)
}

/**
 * The version of what is shown of reports, offices and municipalities themselves: the id of the newest trail entry that
 * names no follow-up. What is saved about one follow-up, which happens all day, changes nothing of those.
 */
export function catalogueVersion(db: Readable): number {
  return isUnsettled(db) ? (newest(db).get()?.id ?? 0) : newestShown(db).ofNoFollowUp
}

/** The version of everything that is shown together: the id of the newest trail entry about it; 0 for none. */
export function newestVersion(db: Readable): number {
  return isUnsettled(db) ? (newest(db).get()?.id ?? 0) : newestShown(db).all
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

/** The newest trail entries that change what is shown. */
type Shown = {
  /** The newest entry that was looked at, shown or not. */
  upTo: number
  all: number
  /** Of those about no municipality. */
  ofNone: number
  ofNoFollowUp: number
  byMunicipality: Map<string, number>
}

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
      municipalityCode: auditTrail.municipalityCode,
      id: sql<number>`max(${auditTrail.id})`,
      ofNoFollowUp: sql<
        number | null
      >`max(${auditTrail.id}) filter (where ${isNull(auditTrail.followUpId)})`,
    })
    .from(auditTrail)
    .where(
      and(gt(auditTrail.id, sql.placeholder('after')), notInArray(auditTrail.action, ownAccount)),
    )
    .groupBy(auditTrail.municipalityCode)
    .prepare(),
)

/** What a transaction sees may still be undone, and its ids be given to other entries: nothing is kept of it. */
function isUnsettled(db: Readable): boolean {
  return !('$client' in db) || db.$client.inTransaction
}

const known = new WeakMap<Readable, Shown>()

/** What is known of before, with the entries since. */
function newestShown(db: Readable): Shown {
  const upTo = newest(db).get()?.id ?? 0
  const before = known.get(db)
  if (before?.upTo === upTo) return before
  // Another trail was put in its place.
  const isGone = before === undefined || before.upTo > upTo
  const shown = isGone ? nothing() : before
  for (const { municipalityCode, id, ofNoFollowUp } of shownSince(db).all({ after: shown.upTo })) {
    shown.all = Math.max(shown.all, id)
    shown.ofNoFollowUp = Math.max(shown.ofNoFollowUp, ofNoFollowUp ?? 0)
    if (municipalityCode === null) shown.ofNone = Math.max(shown.ofNone, id)
    else shown.byMunicipality.set(municipalityCode, id)
  }
  shown.upTo = upTo
  known.set(db, shown)
  return shown
}

function nothing(): Shown {
  return { upTo: 0, all: 0, ofNone: 0, ofNoFollowUp: 0, byMunicipality: new Map() }
}
