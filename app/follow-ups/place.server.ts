import { eq, sql } from 'drizzle-orm'
import { type Actor, may, type Place } from '#app/accounts/permissions.ts'
import { changedSince } from '#app/audit-trail/version.server.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import { Conflict, NotFound } from '#app/workflow/errors.ts'
import type { Readable, Transaction } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { assignment, followUp, report } from '#db/schema/index.ts'
import { byTime, validAt } from './history.ts'

/** Where a follow-up belongs: what the permissions and the audit trail need to know of it. */
export type FollowUpPlace = Required<Place> & {
  followUpId: number
  reportId: number
  municipalityCode: string
  ownerId: number | null
}

const placeOf = prepared((db) =>
  db
    .select({
      followUpId: followUp.id,
      reportId: followUp.reportId,
      municipalityCode: followUp.municipalityCode,
      auditOfficeId: report.auditOfficeId,
    })
    .from(followUp)
    .innerJoin(report, eq(report.id, followUp.reportId))
    .where(eq(followUp.id, sql.placeholder('id')))
    .prepare(),
)

const assignmentsOf = prepared((db) =>
  db
    .select()
    .from(assignment)
    .where(eq(assignment.followUpId, sql.placeholder('id')))
    .prepare(),
)

/** Whose follow-up `id` is on `today`. Throws `NotFound` when there is none. */
export function followUpPlace(db: Readable, id: number, today: CalendarDate): FollowUpPlace {
  const row = placeOf(db).get({ id })
  if (row === undefined) throw new NotFound()
  const assignments = assignmentsOf(db).all({ id })
  const newest = validAt(assignments.sort(byTime), { on: today, knownAt: '9999' }).at(-1)
  const ownerId = newest?.ownerId ?? null
  return { ...row, ownerId, owners: [ownerId] }
}

/** The same for someone who wants to look: `NotFound` when `actor` may not see the municipality. */
export function visibleFollowUpPlace(
  db: Readable,
  actor: Actor,
  id: number,
  today: CalendarDate,
): FollowUpPlace {
  const place = followUpPlace(db, id, today)
  if (!may(actor, 'viewMunicipality', { municipalityCode: place.municipalityCode }))
    throw new NotFound()
  return place
}

/** Throws `Conflict` when something was saved about the follow-up after `seenVersion`. */
export function assertUnchanged(
  tx: Transaction,
  followUpId: number,
  seenVersion: number | undefined,
): void {
  if (seenVersion === undefined) return
  const since = changedSince(tx, followUpId, seenVersion)
  if (since !== undefined) throw new Conflict(since)
}
