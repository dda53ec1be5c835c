import { dutchCsvOf } from '#app/ui/csv.ts'
import { phaseWords } from '#app/ui/phase-words.ts'
import { dateCell, type Sheet } from '#app/workbook/sheet.ts'
import type { FollowUpLine } from './follow-up-line.ts'
import { deadlineWords } from './words.ts'

/** `width`: of the column in a workbook, in characters. */
type Column = { name: string; width: number } & (
  | { date: true; pick: (line: FollowUpLine) => string | null }
  | { date?: never; pick: (line: FollowUpLine) => string | number | null }
)

const columns: Column[] = [
  { name: 'Gemeente', width: 22, pick: (line) => line.municipality },
  { name: 'Onderzoek', width: 24, pick: (line) => line.report },
  { name: 'Nummer', width: 9, pick: (line) => line.number },
  { name: 'Aanbeveling', width: 60, pick: (line) => line.title },
  { name: 'Fase', width: 24, pick: (line) => phaseWords[line.phase].word },
  { name: 'Dagen te laat', width: 13, pick: (line) => line.overdue?.days ?? null },
  {
    name: 'Welke termijn',
    width: 24,
    pick: (line) => (line.overdue ? deadlineWords[line.overdue.kind] : null),
  },
  { name: 'Laatste bericht', width: 15, date: true, pick: (line) => line.lastUpdateOn },
  { name: 'Eerste datum gereed', width: 19, date: true, pick: (line) => line.firstDueOn },
  { name: 'Datum gereed', width: 14, date: true, pick: (line) => line.dueOn },
  { name: 'Behandelaar', width: 24, pick: (line) => line.owner },
]

/** Lines of the list as CSV the way a Dutch Excel opens it. Dates are `YYYY-MM-DD`. */
export function linesCsv(lines: readonly FollowUpLine[]): string {
  return dutchCsvOf([
    columns.map(({ name }) => name),
    ...lines.map((line) => columns.map(({ pick }) => pick(line))),
  ])
}

/** Lines of the list as a sheet of a workbook, in which dates are dates. */
export function linesSheet(lines: readonly FollowUpLine[]): Sheet {
  return {
    name: 'Opvolgingen',
    columns: columns.map(({ width }) => ({ width })),
    header: columns.map(({ name }) => name),
    rows: lines.map((line) =>
      columns.map((column) => (column.date ? dateCell(column.pick(line)) : column.pick(line))),
    ),
  }
}
