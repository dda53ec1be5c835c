import type { Line } from './lines.ts'
import { type Marker, readMarker } from './markers.ts'
import type { Block, Place } from './source.ts'

/** A stretch of a segment's text that stands in the source unbroken. */
export interface Piece {
  /** Where it starts in the segment's text. */
  at: number
  /** Where it starts in the source. */
  start: number
  length: number
}

/** One paragraph, heading, list item or table row, with its lines joined and broken words healed. */
export interface Segment extends Place {
  text: string
  pieces: Piece[]
  marker: Marker | null
  /** Columns before the first character; depth times four for a source with structure. */
  indent: number
  /** 0: no heading as far as one can tell. */
  heading: number
  bold: boolean
  /** A blank line stands before it. */
  afterBlank: boolean
  /** The source itself said what this is (HTML, DOCX, PDF), so no guessing. */
  structured: boolean
  kind: Block['kind']
  cells: Segment[]
  head: boolean
}

/** The text after the marker. */
export function bodyOf(segment: Segment): string {
  return segment.text.slice(segment.marker?.length ?? 0).trim()
}

/** Where `from`-`to` of the segment's text stands in the source. */
export function placeIn(segment: Segment, from: number, to: number): Place {
  const at = (position: number, last: boolean) => {
    let found = segment.pieces[0]
    for (const piece of segment.pieces) {
      if (last ? piece.at < position : piece.at <= position) found = piece
    }
    if (!found) return segment.start
    return found.start + Math.min(position - found.at, found.length)
  }
  return { start: at(from, false), end: at(to, true) }
}

/** Cuts `segment` to `from`-`to` of its text; a marker is read anew. */
export function cut(segment: Segment, from: number, to: number): Segment {
  const lead = segment.text.slice(from, to).length - segment.text.slice(from, to).trimStart().length
  const start = from + lead
  const text = segment.text.slice(start, to).trimEnd()
  const end = start + text.length
  const pieces = segment.pieces
    .filter((piece) => piece.at < end && piece.at + piece.length > start)
    .map((piece) => {
      const skip = Math.max(0, start - piece.at)
      const length = Math.min(piece.at + piece.length, end) - Math.max(piece.at, start)
      return { at: Math.max(piece.at, start) - start, start: piece.start + skip, length }
    })
  return {
    ...segment,
    ...placeIn(segment, start, end),
    text,
    pieces,
    marker: readMarker(text),
    heading: 0,
    afterBlank: false,
  }
}

/** A segment of joined lines or, for a block, of one stretch of text. */
export function joinLines(lines: readonly Line[], text: string): Segment {
  let joined = ''
  const pieces: Piece[] = []
  const add = (part: string, start: number) => {
    pieces.push({ at: joined.length, start, length: part.length })
    joined += part
  }
  for (const line of lines) {
    let from = line.start
    // Soft hyphens, and words that were broken with a hyphen and a space inside a line.
    const breaks =
      /\u00ad\s*|(?<=\p{Ll}{2})- (?!(?:en|of|dan|als|tot|and|or|to|maar|noch|c\.q)\b)(?=\p{Ll}{2})|[\u200b\ufeff]|\s{2,}|[\t\u00a0]/gu
    const content = text.slice(line.start, line.end)
    const dangling = joined.endsWith('-') && /\p{Ll}-$/u.test(joined) && /^\p{Ll}/u.test(content)
    if (dangling && !/^(?:en|of|dan|als|tot|and|or)\b/.test(content)) {
      joined = joined.slice(0, -1)
      const last = pieces.at(-1)
      if (last) last.length -= 1
    } else if (joined !== '') joined += ' '
    for (const gap of content.matchAll(breaks)) {
      add(content.slice(from - line.start, gap.index), from)
      if (/^\s/.test(gap[0])) joined += ' '
      from = line.start + gap.index + gap[0].length
    }
    add(content.slice(from - line.start), from)
  }
  const first = lines[0]
  const segment: Segment = {
    start: first?.start ?? 0,
    end: lines.at(-1)?.end ?? 0,
    text: joined.trimEnd(),
    pieces: pieces.filter((piece) => piece.length > 0),
    marker: null,
    indent: first?.indent ?? 0,
    heading: 0,
    bold: false,
    afterBlank: first?.afterBlank ?? true,
    structured: false,
    kind: 'paragraph',
    cells: [],
    head: false,
  }
  segment.marker = readMarker(segment.text)
  return segment
}
