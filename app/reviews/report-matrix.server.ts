import { municipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import type { Context } from '#app/workflow/context.ts'
import { type Matrix, matrixCell, matrixOf } from './matrix.ts'

/**
 * The matrix of one report over the municipalities of `codes` (those that the reader may see), with all that is too
 * late. Columns are in the order of `codes`; a municipality to which the report was not offered is left out.
 */
export function reportMatrix(context: Context, reportId: number, codes: readonly string[]): Matrix {
  const agendas = codes
    .map((code) => municipalityAgenda(context, code))
    .filter((agenda) => agenda.reports.has(reportId))
  const items = agendas.flatMap((agenda) =>
    agenda.standings
      .filter(({ facts }) => facts.reportId === reportId)
      .map((standing) => ({
        municipalityCode: agenda.municipality.code,
        recommendation: standing.facts.recommendation,
        cell: matrixCell(standing),
      })),
  )
  return matrixOf(
    agendas.map((agenda) => agenda.municipality),
    items,
  )
}
