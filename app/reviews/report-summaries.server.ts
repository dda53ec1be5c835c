import { eq } from 'drizzle-orm'
import {
  type MunicipalityAgenda,
  municipalityAgenda,
} from '#app/deadlines/municipality-agenda.server.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import type { Phase } from '#db/schema/codes.ts'
import { auditOffice, report } from '#db/schema/index.ts'

/** How one report stands in the municipalities that one may see. */
export type ReportSummary = {
  slug: string
  title: string
  shortTitle: string
  auditOffice: string
  offeredOn: CalendarDate | null
  recommendations: number
  municipalities: string[]
  /** Follow-ups by phase. */
  counts: Partial<Record<Phase, number>>
  /** How many of its deadlines are too late. */
  overdue: number
}

/** Every report that was offered to one of `municipalityCodes`, newest first. */
export function reportSummaries(
  context: Context,
  municipalityCodes: readonly string[],
): ReportSummary[] {
  const agendas = municipalityCodes.map((code) => municipalityAgenda(context, code))
  const ids = new Set(agendas.flatMap((agenda) => [...agenda.reports.keys()]))
  return [...ids]
    .map((id) => summaryOf(context, id, agendas))
    .sort((a, b) => (b.offeredOn ?? '9999').localeCompare(a.offeredOn ?? '9999'))
}

function summaryOf(
  { db }: Context,
  reportId: number,
  agendas: readonly MunicipalityAgenda[],
): ReportSummary {
  const { title, shortTitle, slug, offeredOn } = report
  const row = db
    .select({ title, shortTitle, slug, offeredOn, auditOffice: auditOffice.name })
    .from(report)
    .innerJoin(auditOffice, eq(auditOffice.id, report.auditOfficeId))
    .where(eq(report.id, reportId))
    .get()
  if (row === undefined) throw new Error(`report ${reportId} is gone`)
  const offered = agendas.filter((agenda) => agenda.reports.has(reportId))
  const standings = offered.flatMap((agenda) =>
    agenda.standings.filter((one) => one.facts.reportId === reportId),
  )
  const counts: ReportSummary['counts'] = {}
  for (const { state } of standings) counts[state.phase] = (counts[state.phase] ?? 0) + 1
  return {
    ...row,
    recommendations: new Set(standings.map((one) => one.facts.recommendation.id)).size,
    municipalities: offered.map((agenda) => agenda.municipality.name),
    counts,
    overdue: offered.flatMap((agenda) => agenda.overdue).filter((one) => one.reportId === reportId)
      .length,
  }
}
