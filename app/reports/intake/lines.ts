import { readMarker } from './markers.ts'
import type { Place } from './source.ts'

/** One printed line, without the white space around it. */
export interface Line extends Place {
  indent: number
  afterBlank: boolean
  /** Belongs to the same paragraph or item as the line before it. */
  continues: boolean
}

const sentenceEnd = /[.!?:;…]["'”’)\]]*$|[.!?] \([^()]{1,30}\)$/u
/** A particle that ends a clause as often as it opens one: "vraag door", "haak aan". */
const particle = /\b(?:door|aan|op|in|over|bij|voor|om|to|on|in|by)$/iu
const openEnd =
  /(?:[,(/&–—]|\p{L}-|\b(?:de|het|een|en|of|van|voor|met|in|op|aan|te|tot|om|door|bij|dat|die|als|over|naar|per|the|a|an|of|and|or|to|for|with|in|on|by|that|its))$/iu
const furniture =
  /^(?:(?:pagina|page|blz\.?|p\.)\s*\d+(?:\s*(?:van|of|\/)\s*\d+)?|\d+\s*(?:\/|van|of)\s*\d+|[-–]\s*\d+\s*[-–])$/i

/** Splits a text into lines, leaves out page numbers, and tells which lines were one before they were wrapped. */
export function readLines(text: string): Line[] {
  const printed = printedLines(text)
  const loners = loneNumbers(printed, text)
  const heads = runningHeads(printed, text)
  const lines: Line[] = []
  let skipped = false
  for (const line of printed) {
    const content = text.slice(line.start, line.end)
    const head = heads.has(line.start)
    if (head || furniture.test(content) || loners.get(line.start) === 'page') {
      skipped ||= head
      continue
    }
    // What a page broke off goes on below the head of the next one.
    const before = lines.at(-1)
    const broken = skipped && before && openEnd.test(text.slice(before.start, before.end))
    lines.push(broken ? { ...line, afterBlank: false } : line)
    skipped = false
  }
  const width = wrapWidth(lines, text)
  let itemIndent: number | null = null
  let previous: Line | undefined
  for (const line of lines) {
    const content = text.slice(line.start, line.end)
    const before = previous ? text.slice(previous.start, previous.end) : ''
    const marked = readMarker(content) !== null
    if (previous) line.continues = continues(before, content, line, { width, itemIndent, marked })
    if (!line.continues) itemIndent = marked ? line.indent : null
    previous = line
  }
  return lines
}

function printedLines(text: string): Line[] {
  const lines: Line[] = []
  let blank = true
  for (const match of text.matchAll(/[^\r\n\u2028\u2029\f\v]+/g)) {
    const raw = match[0]
    const between = text.slice(lines.at(-1)?.end ?? 0, match.index)
    if ((between.match(/\n|\r(?!\n)|\u2029|\f/g)?.length ?? 0) > 1) blank = true
    const content = raw.trim()
    if (content === '') {
      blank = true
      continue
    }
    const lead = raw.length - raw.trimStart().length
    const start = match.index + lead
    const indent = raw.slice(0, lead).replaceAll('\t', '    ').length
    lines.push({ start, end: start + content.length, indent, afterBlank: blank, continues: false })
    blank = false
  }
  return lines
}

/** Heads and feet of pages: lines that come back with another number, after a blank line, and are no item or label. */
function runningHeads(lines: readonly Line[], text: string): Set<number> {
  const alike = new Map<string, Line[]>()
  for (const line of lines) {
    const content = text.slice(line.start, line.end)
    const paged = /\b(?:pagina|page|blz\.?)\s*\d|\S\s*[|–]\s*\S|\S {3,}\S/iu.test(content)
    if (!paged || content.length < 12 || content.length > 140 || /[.;:]$/.test(content)) continue
    if (readMarker(content) !== null || isRow(content) || /\.{4,}/.test(content)) continue
    if (/^(?:aanbeveling|conclusie|recommendation)\s*\d/iu.test(content)) continue
    const key = content.replace(/\d+/g, '#').replace(/\s+/g, ' ')
    alike.set(key, [...(alike.get(key) ?? []), line])
  }
  const found = new Set<number>()
  for (const same of alike.values()) {
    if (same.length >= 2) for (const line of same) found.add(line.start)
  }
  return found
}

/** A number alone on its line is a list number when they count up from 1 between texts, else a page number. */
function loneNumbers(lines: readonly Line[], text: string): Map<number, 'page' | 'marker'> {
  const found = new Map<number, 'page' | 'marker'>()
  let expected = 1
  const chain: Line[] = []
  for (const line of lines) {
    const content = text.slice(line.start, line.end)
    const match = /^(\d{1,3})[.)]?$/.exec(content)
    if (!match) continue
    const value = Number(match[1])
    const previous = chain.at(-1)
    const near = !previous || line.start - previous.start < 1_500
    if (value === expected && near) {
      chain.push(line)
      expected += 1
      found.set(line.start, 'marker')
    } else if (value === 1) {
      chain.length = 0
      chain.push(line)
      expected = 2
      found.set(line.start, 'marker')
    } else found.set(line.start, 'page')
  }
  return found
}

/** Width at which a text was wrapped, in characters; null when every line is a paragraph of its own. */
function wrapWidth(lines: readonly Line[], text: string): number | null {
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.85)] ?? 0
  if (width > 140 || width < 25) return null
  let broken = 0
  let long = 0
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (!next || line.end - line.start < width * 0.6) return
    long += 1
    const content = text.slice(line.start, line.end)
    const below = text.slice(next.start, next.end)
    const room = width - (line.end - line.start)
    // Where the next word had fitted, the line was not wrapped there.
    const fitted = (below.split(/\s/)[0]?.length ?? 0) + 1 <= room - 2
    if (!sentenceEnd.test(content) && !fitted && /^[\p{Ll}(]/u.test(below)) broken += 1
  })
  return long > 0 && broken / long >= 0.3 ? width : null
}

interface Wrapping {
  width: number | null
  itemIndent: number | null
  marked: boolean
}

function continues(before: string, content: string, line: Line, wrapping: Wrapping): boolean {
  if (isRow(before) || isRow(content)) return false
  if (isMarkerAlone(before)) return true
  if (wrapping.marked) return false
  const lower = /^\p{Ll}/u.test(content)
  const ended = sentenceEnd.test(before)
  if (/\p{Ll}-$/u.test(before) && lower && !line.afterBlank) return true
  // "…; en" ends an item; "adviseren om" with items below it that lost their signs leads them.
  if (/;\s*(?:en|of|and|or)$/u.test(before)) return false
  if (/\bom$/u.test(before) && (/;$/.test(content) || /^\d{1,2}\s/.test(content))) return false
  if (wrapping.width === null) {
    if (/,\s*(?:en|of|and|or)$/u.test(before)) return false
    const deeper = wrapping.itemIndent !== null && line.indent > wrapping.itemIndent
    if (line.afterBlank) return false
    return (
      (!ended &&
        openEnd.test(before) &&
        !/^[A-Z][^a-z]*$/.test(content) &&
        (lower || !particle.test(before))) ||
      (deeper && lower && !ended)
    )
  }
  const full = before.length >= wrapping.width * 0.72
  // Where the next word would still have fitted, the line was ended on purpose.
  const next = content.split(/\s/)[0] ?? ''
  const wrapped = before.length + 1 + next.length > wrapping.width - 2
  if (line.afterBlank) return lower && !ended && full
  if (lower) return !ended || (full && !/[:;]$/.test(before))
  if (/:$/.test(before)) return false
  if (!ended) return wrapped || (openEnd.test(before) && before.length > wrapping.width * 0.4)
  return wrapped
}

function isMarkerAlone(content: string): boolean {
  // Page numbers were left out before.
  if (/^\d{1,2}$/.test(content)) return true
  const marker = readMarker(`${content} `)
  return marker !== null && marker.length >= content.length
}

/** "3;Mantelzorg;Maak een folder.;college": a line of a CSV file, pasted. */
export function isSemicolonRow(content: string): boolean {
  return !/[\t|]/.test(content) && /^(?:[^;]*;(?=\S)){3}/.test(content)
}

/** Cells with tabs, upright bars or bare semicolons between them: a row of a table, which ends with its line. */
export function isRow(content: string): boolean {
  // "1.\tZorg voor …": a tab behind the sign of an item is no border between cells.
  const item = /^(?:\d{1,2}[.)]|\(?[a-z][.)]|[•·▪–-])[ ]*\t+(?=[^\t|]+$)/u.test(content)
  return !item && (/\S\s*(?:\t|\s\|)\s*\S|^\|/.test(content) || isSemicolonRow(content))
}
