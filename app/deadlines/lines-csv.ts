import { phaseWords } from '#app/ui/phase-words.ts'
import type { FollowUpLine } from './follow-up-line.ts'
import { deadlineWords } from './words.ts'

type Cell = string | number | null

const columns: [string, (line: FollowUpLine) => Cell][] = [
  ['Gemeente', (line) => line.municipality],
  ['Onderzoek', (line) => line.report],
  ['Nummer', (line) => line.number],
  ['Aanbeveling', (line) => line.title],
  ['Fase', (line) => phaseWords[line.phase].word],
  ['Dagen te laat', (line) => line.overdue?.days ?? null],
  ['Welke termijn', (line) => (line.overdue ? deadlineWords[line.overdue.kind] : null)],
  ['Laatste bericht', (line) => line.lastUpdateOn],
  ['Eerste datum gereed', (line) => line.firstDueOn],
  ['Datum gereed', (line) => line.dueOn],
  ['Behandelaar', (line) => line.owner],
]

/**
 * Lines of the list as CSV (RFC 4180) the way a Dutch Excel opens it: semicolons, CRLF, a byte order mark. Dates are
 * `YYYY-MM-DD`. What a spreadsheet would run as a formula is made text by an apostrophe.
 */
export function linesCsv(lines: readonly FollowUpLine[]): string {
  const rows = [
    columns.map(([name]) => name),
    ...lines.map((line) => columns.map(([, pick]) => pick(line))),
  ]
  return `\ufeff${rows.map((row) => `${row.map(written).join(';')}\r\n`).join('')}`
}

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const harmless = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
