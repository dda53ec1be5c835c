import { readMarker } from '../markers.ts'
import type { SourceText } from '../source.ts'
import type { PdfLine } from './pdf-lines.ts'
import { TextBuilder } from './text-builder.ts'

interface Paragraph {
  lines: PdfLine[]
  heading: number
}

/** Puts the lines of a PDF together to headings, paragraphs and list items. */
export function blocksOf(lines: readonly PdfLine[], title: string | undefined): SourceText {
  const body = bodySize(lines)
  const bodyFont = mostUsed(lines, (line) => line.font)
  const sizes = [
    ...new Set(
      lines.filter((line) => line.size > body * 1.12).map((line) => Math.round(line.size)),
    ),
  ].sort((a, b) => b - a)
  const width = columnWidth(lines)
  const paragraphs: Paragraph[] = []
  let previous: PdfLine | undefined
  for (const line of lines) {
    const heading = headingLevel(line, body, sizes, bodyFont)
    const last = paragraphs.at(-1)
    if (last && previous && goesOn(previous, line, last.heading, heading, width))
      last.lines.push(line)
    else paragraphs.push({ lines: [line], heading })
    previous = line
  }
  const builder = new TextBuilder()
  const indents = itemIndents(paragraphs)
  for (const { lines: own, heading } of paragraphs) {
    const text = own.map((line) => line.text).join('\n')
    const first = own[0]
    const bold = own.every((line) => line.font !== bodyFont)
    const cells = own.length === 1 ? (first?.text.split('\t') ?? []) : []
    if (cells.length > 1 && heading === 0) builder.addRow(cells, false)
    else if (heading > 0) builder.add(text, { kind: 'heading', level: heading, bold })
    else if (first && readMarker(text)) {
      const level = indents.findIndex((indent) => first.x <= indent + 4) + 1
      builder.add(text, { kind: 'item', level: Math.max(1, level), bold })
    } else builder.add(text, { kind: 'paragraph', bold })
  }
  return builder.done(title)
}

/** The size in which most characters are set. */
function bodySize(lines: readonly PdfLine[]): number {
  return mostUsed(lines, (line) => Math.round(line.size * 2) / 2) ?? 10
}

function mostUsed<Value>(
  lines: readonly PdfLine[],
  of: (line: PdfLine) => Value,
): Value | undefined {
  const counts = new Map<Value, number>()
  for (const line of lines) counts.set(of(line), (counts.get(of(line)) ?? 0) + line.text.length)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function columnWidth(lines: readonly PdfLine[]): number {
  const widths = lines.map((line) => line.right - line.x).sort((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.85)] ?? 400
}

/** By its size; or a short line wholly in another font than the body, as bold headings are. */
function headingLevel(
  line: PdfLine,
  body: number,
  sizes: readonly number[],
  bodyFont: string | undefined,
): number {
  if (line.text.length > 140 || !/\p{L}{2}/u.test(line.text)) return 0
  const rank = sizes.indexOf(Math.round(line.size))
  if (rank >= 0 && line.size > body * 1.12) return Math.min(6, rank + 1)
  if (line.font !== bodyFont && line.text.length < 100 && !/[.;,]$/.test(line.text))
    return Math.min(6, sizes.length + 1)
  return 0
}

function goesOn(
  previous: PdfLine,
  line: PdfLine,
  was: number,
  heading: number,
  width: number,
): boolean {
  if (was !== heading) return false
  if (readMarker(line.text)) return false
  if (previous.text.includes('\t') || line.text.includes('\t')) return false
  const full = previous.right - previous.x > width * 0.7
  const ended = /[.!?:;]["'”’)]*$/.test(previous.text)
  if (previous.page !== line.page || line.y > previous.y)
    return !ended && /^\p{Ll}/u.test(line.text)
  const gap = previous.y - line.y
  if (gap > Math.max(previous.size, line.size) * 1.9) return false
  if (heading > 0) return gap < line.size * 1.6 && Math.abs(previous.size - line.size) < 1
  // A new paragraph without white space: the line before it ended early, with a stop.
  return full || !ended || /^\p{Ll}/u.test(line.text)
}

function itemIndents(paragraphs: readonly Paragraph[]): number[] {
  const starts = paragraphs
    .filter(({ lines, heading }) => heading === 0 && readMarker(lines[0]?.text ?? '') !== null)
    .map(({ lines }) => Math.round(lines[0]?.x ?? 0))
    .sort((a, b) => a - b)
  return starts.filter((start, index) => index === 0 || start - (starts[index - 1] ?? 0) > 6)
}
