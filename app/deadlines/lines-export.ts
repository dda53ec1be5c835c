import { dutchCsvOf } from '#app/ui/csv.ts'
import { phaseWords } from '#app/ui/phase-words.ts'
import type { FollowUpLine } from './follow-up-line.ts'
import { deadlineWords } from './words.ts'

/** `width`: of the column in a workbook, in characters. */
type Column = {
  name: string
  width: number
  date?: boolean
  pick: (line: FollowUpLine) => string | number | null
}

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

/** Lines of the list as a workbook of one sheet: dates are dates, and text stays text whatever it begins with. */
export async function linesXlsx(lines: readonly FollowUpLine[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  return writeExcelFile([
    {
      sheet: 'Opvolgingen',
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const })),
        ...lines.map((line) => columns.map((column) => cellOf(column, line))),
      ],
    },
  ]).toBuffer()
}

function cellOf({ date, pick }: Column, line: FollowUpLine) {
  const value = pick(line)
  if (value === null) return null
  if (date) return { value: new Date(`${value}T00:00:00Z`), format: 'dd-mm-yyyy' }
  return typeof value === 'number' ? { value, type: Number } : { value, type: String }
}
