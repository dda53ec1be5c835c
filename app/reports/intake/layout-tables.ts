import type { Line } from './lines.ts'

/** A table that a PDF printed with spaces between its columns: rows of cells, each of pieces of lines. */
export interface LayoutTable {
  /** First and last line of it, as indices. */
  from: number
  to: number
  rows: Line[][][]
}

interface Chunk extends Line {
  column: number
}

const headWord =
  /^(?:nr\.?|no\.?|nummer|#|(?:deel|hoofd)?conclusies?|bevinding(?:en)?|aanbeveling(?:en)?|advies|adviezen|recommendations?|gericht aan|geadresseerden?|aan(?: wie)?|voor(?: wie)?|wie|actie(?:houder)?|reactie(?: college)?|termijn|status|toelichting|onderwerp|thema|verantwoordelijken?|orgaan|planning)$/iu

/** Finds tables by a line of column heads ("Nr.   Aanbeveling   Gericht aan") and reads the rows below it. */
export function layoutTables(lines: readonly Line[], text: string): LayoutTable[] {
  const tables: LayoutTable[] = []
  for (let index = 0; index < lines.length; index++) {
    const head = chunksOf(lines[index], text)
    const names = head.map((chunk) => text.slice(chunk.start, chunk.end))
    const named = names.filter((name) => headWord.test(name)).length
    const wanted = names.some((name) => /^(?:aanbeveling|advies|recommendation)/iu.test(name))
    if (head.length < 2 || named < 2 || named < head.length - 1 || !wanted) continue
    const starts = head.map((chunk) => chunk.column)
    const rows = rowsBelow(
      lines,
      index + 1,
      starts,
      text,
      /^(?:nr|no|#|nummer)/iu.test(names[0] ?? ''),
    )
    if (rows.length === 0) continue
    const used = rows.flat(2)
    const to = Math.max(...used.map((piece) => lines.findIndex((line) => piece.end <= line.end)))
    tables.push({ from: index, to, rows: [head.map((chunk) => [chunk]), ...rows] })
    index = to
  }
  return tables
}

function rowsBelow(
  lines: readonly Line[],
  from: number,
  starts: readonly number[],
  text: string,
  numbered: boolean,
): Line[][][] {
  const rows: Line[][][] = []
  for (const line of lines.slice(from)) {
    const cells: Line[][] = starts.map(() => [])
    let fits = true
    for (const chunk of chunksOf(line, text)) {
      const at = starts.findLastIndex((start) => start <= chunk.column + 2)
      const next = starts[at + 1]
      if (at < 0 || (next !== undefined && chunk.column + (chunk.end - chunk.start) > next + 1)) {
        fits = false
        break
      }
      cells[at]?.push(chunk)
    }
    if (!fits) break
    const last = rows.at(-1)
    const filled = cells.filter((pieces) => pieces.length > 0)
    const begins = /^\p{Lu}/u.test(text.slice(line.start, line.end))
    // A sentence on its own, after a row that was finished: the text goes on below the table.
    const finished = last?.[0]?.length ? /[.!?]$/.test(text.slice(0, last[0].at(-1)?.end)) : false
    if (line.afterBlank && begins && filled.length === 1 && finished) break
    if (!last || startsRow(cells, last, line, numbered, text)) {
      if (numbered && cells[0]?.length === 0) break
      rows.push(cells)
    } else {
      cells.forEach((pieces, at) => {
        last[at]?.push(...pieces)
      })
    }
  }
  return rows
}

function startsRow(
  cells: readonly Line[][],
  last: readonly Line[][],
  line: Line,
  numbered: boolean,
  text: string,
): boolean {
  if (numbered) return (cells[0]?.length ?? 0) > 0
  const filled = cells.filter((pieces) => pieces.length > 0).length
  const capital = (cells[0]?.[0] && /^\p{Lu}/u.test(text.slice(cells[0][0].start))) ?? false
  const ended = last.some((pieces) => /[.;]$/.test(text.slice(0, pieces.at(-1)?.end ?? 0)))
  return capital && filled >= 2 && (line.afterBlank || ended || filled === cells.length)
}

/** The stretches of a line between gaps of two spaces or more. */
function chunksOf(line: Line | undefined, text: string): Chunk[] {
  if (!line) return []
  const begin = text.lastIndexOf('\n', line.start - 1) + 1
  const content = text.slice(line.start, line.end)
  if (content.includes('\t')) return []
  return [...content.matchAll(/\S+(?: \S+)*/gu)].map((match) => ({
    ...line,
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
    column: line.start - begin + match.index,
  }))
}
