import type { RunningList, RunningListMessage, RunningListRow } from './parse.ts'

/** One line of the list with what would happen to it. */
export type PreviewLine = Pick<RunningListRow, 'line' | 'report' | 'number' | 'recommendation'> & {
  municipality: string
  /** Null: not looked at, as other lines cannot be read. */
  changes: string[] | null
}

/** A list as the page shows it: the cells travel along, as nothing is kept yet. */
export type ListPreview = {
  /** The cells as JSON. */
  sheet: string
  headers: string[]
  columns: RunningList['columns']
  messages: RunningListMessage[]
  /** How many lines there are, and how many of them would change something. */
  total: number
  changed: number
  lines: PreviewLine[]
}

/** Lines that the page shows; of messages it shows all. */
const shownLines = 100

/** Puts together what the page shows of a list before it is taken over. */
export function previewOf(
  sheet: string[][],
  { columns, rows, messages }: RunningList,
  imported: readonly { line: number; changes: string[] }[],
  known: readonly { code: string; name: string }[],
): ListPreview {
  const changes = new Map(imported.map((each) => [each.line, each.changes]))
  const names = new Map(known.map(({ code, name }) => [code, name]))
  const wrong = new Set(messages.map(({ line }) => line))
  // Lines with a message first, so that none of them falls off the page.
  const ordered = [...rows].sort((a, b) => Number(wrong.has(b.line)) - Number(wrong.has(a.line)))
  return {
    sheet: JSON.stringify(sheet),
    headers: sheet[0] ?? [],
    columns,
    messages,
    total: rows.length,
    changed: imported.filter((each) => each.changes.length > 0).length,
    lines: ordered.slice(0, shownLines).map((row) => ({
      line: row.line,
      report: row.report,
      municipality: names.get(row.municipality) ?? '',
      number: row.number,
      recommendation: row.recommendation,
      changes: changes.get(row.line) ?? null,
    })),
  }
}
