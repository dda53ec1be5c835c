import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Readable } from '#db/client.ts'
import { person, roleAssignment } from '#db/schema/index.ts'

/** Ids of who is admin on `today` and has not left. */
export function adminIds(db: Readable, today: CalendarDate): number[] {
  return admins(db, today).map((row) => row.personId)
}

/** Who is admin on `today`, without an end in sight: at least one of them must always be there. */
export function lastingAdminIds(db: Readable, today: CalendarDate): number[] {
  return admins(db, today)
    .filter((row) => row.untilOn === null)
    .map((row) => row.personId)
}

function admins(db: Readable, today: CalendarDate) {
  return db
    .select({ personId: person.id, untilOn: roleAssignment.untilOn })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .where(
      and(
        eq(roleAssignment.role, 'admin'),
        lte(roleAssignment.fromOn, today),
        or(isNull(roleAssignment.untilOn), gte(roleAssignment.untilOn, today)),
        isNull(person.leftOn),
      ),
    )
    .all()
}
