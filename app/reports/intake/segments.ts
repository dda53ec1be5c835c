import { splitGluedFields } from './glued-fields.ts'
import { opensWithImperative } from './grammar.ts'
import { splitInlineItems } from './inline-items.ts'
import { layoutTables } from './layout-tables.ts'
import { isRow, isSemicolonRow, type Line, readLines } from './lines.ts'
import { splitRunningHeadings } from './running-headings.ts'
import { sectionKind } from './sections.ts'
import { joinLines, type Segment } from './segment.ts'
import type { Block, SourceText } from './source.ts'

function fromBlock(block: Block, text: string): Segment {
  const lines = readLines(text.slice(block.start, block.end)).map((line) => ({
    ...line,
    start: line.start + block.start,
    end: line.end + block.start,
  }))
  const segment = joinLines(lines, text)
  const cells = (block.cells ?? []).map((cell) => fromBlock({ ...cell, kind: 'paragraph' }, text))
  return {
    ...segment,
    kind: block.kind,
    heading: block.kind === 'heading' ? (block.level ?? 2) : 0,
    indent: block.kind === 'item' ? (block.level ?? 1) * 4 : 0,
    bold: block.bold ?? false,
    afterBlank: block.kind !== 'item',
    structured: true,
    cells,
    head: block.head ?? false,
  }
}

/** The heading of a chapter on a line of its own. */
const chapter =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:samenvatting|inleiding|bevindingen|conclusies?|(?:conclusies en )?aanbevelingen|(?:bestuurlijke )?reactie(?: (?:van )?(?:het )?college)?|nawoord|conclusions?|recommendations?)$/iu

/** A numbered line that heads a chapter: a PDF says only that it has a number. */
function isNumberedChapter(line: string): boolean {
  const body = /^\d+(?:\.\d+)*\.?\s+(.*)$/u.exec(line)?.[1]
  if (body === undefined || body.length > 70 || /[.;,:]$/.test(body)) return false
  return sectionKind(body) !== null && !opensWithImperative(body)
}

/** A PDF that prints headings like its text has them inside a block: the block is cut there. */
function withoutHeadings(block: Block, text: string): Block[] {
  if ((block.kind !== 'paragraph' && block.kind !== 'item') || block.cells) return [block]
  const lines = [...text.slice(block.start, block.end).matchAll(/[^\n]+/g)].map((match) => ({
    start: block.start + match.index,
    end: block.start + match.index + match[0].length,
    text: match[0].trim(),
  }))
  const width = Math.max(...lines.map((line) => line.text.length))
  const parts: Block[] = []
  let from = block.start
  let ended = true
  let stopped = false
  lines.forEach((line, index) => {
    const next = lines[index + 1]?.text
    stopped ||= /[.!?:;,]$/.test(line.text)
    const heads = ended && chapter.test(line.text) && block.kind === 'paragraph'
    if (heads && line.start > from) {
      parts.push({ ...block, start: from, end: line.start })
      from = line.start
    }
    // Its end was meant where the first word of the next line, with a capital, had fitted.
    const word = next?.split(/\s/)[0] ?? ''
    const alone =
      !stopped &&
      /^\p{Lu}\p{Ll}*$/u.test(word) &&
      line.text.length + 1 + word.length < width * 0.9 &&
      !opensClause.test(line.text)
    if (heads || alone) {
      parts.push({ ...block, start: from, end: line.end })
      from = line.end
      stopped = true
    }
    ended = /[.!?]\s*$/.test(line.text)
  })
  if (from < block.end && text.slice(from, block.end).trim() !== '')
    parts.push({ ...block, start: from, end: block.end })
  return parts.map((part, index) => {
    const numbered = isNumberedChapter(text.slice(part.start, part.end).trim())
    return index > 0 || numbered ? { ...part, kind: 'paragraph' } : part
  })
}

/** A line that breaks off before a name: "de gemeente / Utrecht". */
const opensClause =
  /\b(?:de|het|een|en|of|van|voor|met|te|tot|bij|naar|per|gemeenten?|college|raad|rekenkamer|minister|the|a|of|and|to|for|with|by)$|-$/iu

/** The segments of a source, in order. */
export function segment(source: SourceText): Segment[] {
  const blocks = source.blocks
  const segments = blocks?.length
    ? blocks
        .flatMap((block) => withoutHeadings(block, source.text))
        .map((block) => fromBlock(block, source.text))
    : fromPlainText(source.text)
  const filled = segments.filter((each) => each.text !== '')
  const parted = filled.flatMap(splitGluedFields).flatMap(splitRunningHeadings)
  return withBareNumbers(withBareLetters(parted)).flatMap(splitInlineItems)
}

/** "1 bepaal per wijk …": a number without a stop is a list number only where they count up from 1. */
function withBareNumbers(segments: Segment[]): Segment[] {
  const bare = (each: Segment | undefined, value: number) =>
    each !== undefined && each.marker === null && each.kind !== 'row'
      ? new RegExp(`^${value}\\s+(?=\\p{Ll}{2})`, 'u').exec(each.text)
      : null
  segments.forEach((each, index) => {
    if (!bare(each, 1)) return
    const run = [each]
    for (const next of segments.slice(index + 1, index + 60)) {
      if (bare(next, run.length + 1)) run.push(next)
    }
    if (run.length < 2) return
    run.forEach((item, at) => {
      const label = String(at + 1)
      const length = bare(item, at + 1)?.[0].length ?? 0
      item.marker = { kind: 'number', label, length, bracket: false }
    })
  })
  return segments
}

/** "a" alone is a list letter only where a "b" follows: "a set out … / b work with …". */
function withBareLetters(segments: Segment[]): Segment[] {
  segments.forEach((each, index) => {
    if (each.marker?.kind !== 'letter' || each.marker.label !== 'b' || /^b[.)]/.test(each.text))
      return
    const first = segments
      .slice(Math.max(0, index - 6), index)
      .findLast((earlier) => earlier.marker === null && /^a\s+\p{L}/u.test(earlier.text))
    if (first) first.marker = { kind: 'letter', label: 'a', length: 2, bracket: false }
  })
  return segments
}

function fromPlainText(text: string): Segment[] {
  const lines = readLines(text)
  const found: Segment[] = []
  let done = 0
  for (const table of layoutTables(lines, text)) {
    found.push(...fromLines(lines.slice(done, table.from), text))
    for (const row of table.rows) {
      const cells = row.map((pieces) => joinLines(pieces, text))
      found.push({ ...joinLines(row.flat(), text), kind: 'row', cells })
    }
    done = table.to + 1
  }
  return [...found, ...fromLines(lines.slice(done), text)]
}

function fromLines(lines: readonly Line[], text: string): Segment[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && line.continues) last.push(line)
    else groups.push([line])
  }
  let columns = 0
  return groups.map((group) => {
    const tabs = text.slice(group[0]?.start, group.at(-1)?.end)
    const made = joinLines(group, text)
    if (group.length !== 1 || !group[0] || !isRow(tabs)) {
      columns = 0
      return made
    }
    const row = asRow(made, group[0], text, columns)
    columns = Math.max(columns, row.cells.length)
    return row
  })
}

/** A line with tabs or upright bars is a row of a table; a cell is empty where that makes it as wide as the rows above. */
function asRow(made: Segment, line: Line, text: string, columns: number): Segment {
  const content = text.slice(line.start, line.end)
  const cells: Segment[] = []
  let from = 0
  const close = (to: number) => {
    const cell = content.slice(from, to)
    const start = line.start + from + (cell.length - cell.trimStart().length)
    const end = start + cell.trim().length
    cells.push(joinLines([{ ...line, start, end }], text))
  }
  const border = isSemicolonRow(content)
    ? /;/g
    : content.split('\t').length === columns
      ? /\t|\s*\|\s*/g
      : /\t+|\s*\|\s*/g
  for (const found of content.matchAll(border)) {
    if (found.index > 0) close(found.index)
    from = found.index + found[0].length
  }
  if (from < content.length) close(content.length)
  return cells.length > 1 ? { ...made, kind: 'row', cells } : made
}
