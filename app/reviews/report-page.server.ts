import { eq } from 'drizzle-orm'
import { type Actor, visibleMunicipalities } from '#app/accounts/permissions.ts'
import { municipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { auditOffice, report } from '#db/schema/index.ts'
import { progressOverTime } from './progress-over-time.ts'
import { promiseByAction } from './promise-by-action.ts'
import { reportMatrix } from './report-matrix.server.ts'

/**
 * What the page of one report shows: its particulars and its recommendations in the municipalities that `actor` may
 * see. Throws `NotFound` when there is none with that slug, or it was offered to none of them.
 */
export function reportPage(context: Context, actor: Actor, slug: string) {
  const row = context.db
    .select({
      id: report.id,
      slug: report.slug,
      title: report.title,
      shortTitle: report.shortTitle,
      researcher: report.researcher,
      offeredOn: report.offeredOn,
      sourceUrl: report.sourceUrl,
      auditOffice: auditOffice.name,
    })
    .from(report)
    .innerJoin(auditOffice, eq(auditOffice.id, report.auditOfficeId))
    .where(eq(report.slug, slug))
    .get()
  if (row === undefined) throw new NotFound()
  const matrix = reportMatrix(context, row.id, visibleMunicipalities(actor))
  if (matrix.municipalities.length === 0) throw new NotFound()
  const standings = matrix.municipalities
    .flatMap(({ code }) => municipalityAgenda(context, code).standings)
    .filter(({ facts }) => facts.reportId === row.id)
  const { clock } = context
  const offered = standings.flatMap(({ facts }) => facts.offering.offeredOn ?? [])
  const from = offered.sort()[0] ?? clock.today()
  return {
    report: row,
    matrix,
    promises: promiseByAction(standings.map(({ state }) => state)),
    progress: progressOverTime(
      standings.map(({ facts }) => facts),
      { from, today: clock.today(), knownAt: clock.now() },
    ),
  }
}
