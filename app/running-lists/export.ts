import { responseWords } from '#app/decisions/words.ts'
import { implementationStatusWords } from '#app/follow-ups/words.ts'
import { dutchCsvOf } from '#app/ui/csv.ts'
import type { Sheet } from '#app/workbook/sheet.ts'
import type { Addressee } from '#db/schema/codes.ts'
import { runningListFields, runningListHeaders } from './columns.ts'
import type { RunningListRow } from './parse.ts'

/** A row with the name of its municipality, as people know it. */
export type ListedRow = RunningListRow & { municipalityName: string }

const addresseeNames: Record<Addressee, string> = {
  college: 'College',
  council: 'Raad',
  both: 'College en raad',
}

/** The cells of a running list, headers first; what `parseRunningList` makes of them are the same rows. */
export function runningListCells(rows: readonly ListedRow[]): string[][] {
  return [
    runningListFields.map((field) => runningListHeaders[field]),
    ...rows.map((row) => runningListFields.map((field) => cellOf(row, field))),
  ]
}

function cellOf(row: ListedRow, field: (typeof runningListFields)[number]): string {
  if (field === 'municipality') return row.municipalityName
  if (field === 'addressee') return row.addressee ? addresseeNames[row.addressee] : ''
  if (field === 'response') return row.response ? responseWords[row.response] : ''
  if (field === 'status') return row.status ? implementationStatusWords[row.status] : ''
  if (field === 'deadline' || field === 'updatedOn')
    return (row[field] ?? '').replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3-$2-$1')
  return row[field]
}

/** As CSV the way a Dutch Excel opens it. */
export function runningListCsv(cells: readonly (readonly string[])[]): string {
  return dutchCsvOf(cells)
}

/** As a sheet of a workbook; every cell is text. */
export function runningListSheet([header = [], ...rows]: readonly (readonly string[])[]): Sheet {
  const widths = [30, 22, 6, 60, 16, 22, 20, 24, 24, 13, 20, 50]
  return {
    name: 'Lopende lijst',
    columns: widths.map((width) => ({ width, wrap: true })),
    header,
    rows,
  }
}
