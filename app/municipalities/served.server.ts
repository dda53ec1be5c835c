import { and, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import { auditOfficeMunicipality } from '#db/schema/index.ts'

/** Of the table of audit offices and municipalities: the rows that count on `today`, a date or its placeholder. */
export function servedOn(today: CalendarDate | ReturnType<typeof sql.placeholder>): SQL {
  const { fromOn, untilOn } = auditOfficeMunicipality
  const day = sql`${today}`
  return and(or(isNull(fromOn), lte(fromOn, day)), or(isNull(untilOn), gte(untilOn, day))) as SQL
}

/** Of that table: the rows of one audit office that count on `today`. */
export function servedBy(auditOfficeId: number, today: CalendarDate): SQL {
  return and(eq(auditOfficeMunicipality.auditOfficeId, auditOfficeId), servedOn(today)) as SQL
}
