import { and, asc, desc, eq, lte } from 'drizzle-orm'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Readable } from '#db/client.ts'
import { councilMeeting, recess } from '#db/schema/index.ts'
import type { Recess } from './recess.ts'

/** The recesses of a council, in order. */
export function recessesOf(db: Readable, municipalityCode: string): Recess[] {
  const { name, fromOn, untilOn } = recess
  return db
    .select({ name, fromOn, untilOn })
    .from(recess)
    .where(eq(recess.municipalityCode, municipalityCode))
    .orderBy(asc(fromOn))
    .all()
}

/** The last day on or before `on` on which the council met; null when its calendar has none. */
export function lastMeetingOn(
  db: Readable,
  municipalityCode: string,
  on: CalendarDate,
): CalendarDate | null {
  const row = db
    .select()
    .from(councilMeeting)
    .where(
      and(eq(councilMeeting.municipalityCode, municipalityCode), lte(councilMeeting.meetsOn, on)),
    )
    .orderBy(desc(councilMeeting.meetsOn))
    .limit(1)
    .get()
  return row?.meetsOn ?? null
}
