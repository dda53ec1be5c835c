import { desc, eq, inArray } from 'drizzle-orm'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Readable } from '#db/client.ts'
import { decision, municipality, report } from '#db/schema/index.ts'

/** One logged decision as a line of a list. */
export type DecisionLine = {
  id: number
  occurredOn: CalendarDate
  agendaItem: string
  report: string
  municipality: string
}

/** The decisions of these councils that count, newest meeting first. */
export function decisionsOf(db: Readable, municipalityCodes: readonly string[]): DecisionLine[] {
  const rows = db
    .select({
      id: decision.id,
      occurredOn: decision.occurredOn,
      agendaItem: decision.agendaItem,
      withdrawn: decision.withdrawn,
      replacesId: decision.replacesId,
      report: report.title,
      municipality: municipality.name,
    })
    .from(decision)
    .innerJoin(report, eq(report.id, decision.reportId))
    .innerJoin(municipality, eq(municipality.code, decision.municipalityCode))
    .where(inArray(decision.municipalityCode, [...municipalityCodes]))
    .orderBy(desc(decision.occurredOn), desc(decision.id))
    .all()
  const replaced = new Set(rows.map((row) => row.replacesId))
  return rows
    .filter((row) => !row.withdrawn && !replaced.has(row.id))
    .map(({ withdrawn: _, replacesId: __, ...line }) => line)
}
