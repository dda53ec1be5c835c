import {
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { PhaseShape } from '#app/ui/phase-shapes.ts'
import { phaseWords } from '#app/ui/phase-words.ts'
import type { Phase } from '#db/schema/codes.ts'
import type { Bar, Block, Cell, Column, LegendEntry } from '../../blocks.ts'
import { phaseLook } from '../phase-look.ts'

type Piece = Paragraph | Table

/** Width of the text in twentieths of a point: A4 less 25 mm on both sides. */
export const textWidth = 9070

const line = (color: string, size = 4) => ({ style: BorderStyle.SINGLE, size, color })
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none }

/**
 * One block of a letter as paragraphs and tables of a DOCX. The end of the `last` one stays with the close, so that
 * this never stands alone on a page.
 */
export function docxBlock(block: Block, accent: string, last: boolean): Piece[] {
  switch (block.type) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
      return [new Paragraph({ text: block.text, heading })]
    }
    case 'paragraph':
      return paragraphs([block.text], last)
    case 'passage':
      return paragraphs(block.paragraphs, last)
    case 'status': {
      const rest = block.text === '' ? [] : [run(` · ${block.text}`, { color: '52606D' })]
      return [
        new Paragraph({
          style: 'Fase',
          children: [...phaseRuns(block.phase, block.word), ...rest],
        }),
      ]
    }
    case 'quote':
      return [
        new Paragraph({ style: 'Bron', text: block.source }),
        new Paragraph({ style: 'Citaat', text: `“${block.text}”` }),
      ]
    case 'terms':
      return block.items.map(
        ({ term, text }) =>
          new Paragraph({ children: [run(`${term}. `, { bold: true }), run(text)] }),
      )
    case 'list':
      return block.items.map((text) => new Paragraph({ text, ...listOptions(block.ordered) }))
    case 'table':
      return [caption(block.caption), table(block.columns, block.rows, accent), spacer()]
    case 'chart':
      return [
        caption(block.caption),
        chart(block.bars),
        legend(block.legend),
        new Paragraph({ style: 'Onderschrift', text: block.alternative }),
      ]
  }
}

function paragraphs(texts: readonly string[], last: boolean): Paragraph[] {
  return texts.map(
    (text, place) => new Paragraph({ text, keepNext: last && place === texts.length - 1 }),
  )
}

function run(text: string, more: { bold?: boolean; color?: string; size?: number } = {}): TextRun {
  return new TextRun({ text, ...more })
}

/** Characters that look like the shapes: a picture in every cell would make the text hard to work in. */
const characters: Record<PhaseShape, string> = {
  dashedCircle: '◌',
  dottedCircle: '◎',
  square: '□',
  halfCircle: '◑',
  checkedCircle: '✓',
  filledCheckedCircle: '●',
  filledCheckedSquare: '■',
  slashedCircle: '⊘',
  crossedCircle: '⊗',
  barredCircle: '⊖',
  slashedSquare: '⧄',
}

function phaseRuns(phase: Phase, word: string): TextRun[] {
  const color = phaseLook(phase).colour.slice(1)
  return [mark(phase, color), run(word, { color, bold: true })]
}

function mark(phase: Phase, color: string): TextRun {
  const text = `${characters[phaseWords[phase].shape]} `
  return new TextRun({ text, color, font: 'Segoe UI Symbol' })
}

function listOptions(ordered: boolean): IParagraphOptions {
  return ordered ? { numbering: { reference: 'voorstellen', level: 0 } } : { bullet: { level: 0 } }
}

function caption(text: string): Paragraph {
  return new Paragraph({ style: 'Bijschrift', text })
}

function spacer(): Paragraph {
  return new Paragraph({ style: 'Onderschrift', text: '' })
}

const mostRowsTogether = 10

/**
 * Whether a row stays with the next one. A table that fits on a page stays whole; a longer one breaks, but leaves no
 * row alone: its first two stay together, and its last three.
 */
function staysWithNext(row: number, rows: number): boolean {
  if (row === rows - 1) return false
  return rows <= mostRowsTogether || row === 0 || row >= rows - 3
}

function table(columns: readonly Column[], rows: readonly Cell[][], accent: string): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const columnWidths = columns.map(({ share }) => Math.round((share / whole) * textWidth))
  const edge = line(accent.slice(1), 8)
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label }, place) =>
      cell(
        [
          new Paragraph({
            style: 'Tabeltekst',
            keepNext: true,
            children: [run(label, { bold: true })],
          }),
        ],
        columnWidths[place],
        {
          borders: { ...noBorders, top: edge, bottom: edge },
        },
      ),
    ),
  })
  // Word keeps a row with the next one where all its paragraphs ask so.
  const body = rows.map(
    (cells, row) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((content, place) =>
          cell(cellText(content, staysWithNext(row, rows.length)), columnWidths[place], {
            borders: { ...noBorders, bottom: line('C8D0D6') },
          }),
        ),
      }),
  )
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: [header, ...body],
  })
}

function cell(children: Paragraph[], width = 0, more: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 50, right: 50 },
    ...more,
  })
}

function cellText({ text, phase, note }: Cell, keepNext: boolean): Paragraph[] {
  const runs = phase === undefined ? [run(text)] : phaseRuns(phase, text)
  const paragraphs = [new Paragraph({ style: 'Tabeltekst', keepNext, children: runs })]
  if (note !== undefined) {
    paragraphs.push(
      new Paragraph({ style: 'Tabeltekst', keepNext, children: [run(note, { color: '52606D' })] }),
    )
  }
  return paragraphs
}

const labelWidth = 1400

/** Each bar is a row of coloured cells in which the counts stand; the sentence below says the same. */
function chart(bars: readonly Bar[]): Table {
  const parts = Math.max(...bars.map(({ total }) => total), 1)
  const grid = bars.reduce((sum, { total }) => (total === 0 ? sum : leastCommon(sum, total)), 1)
  const unit = Math.floor((textWidth - labelWidth) / Math.max(grid, parts))
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [labelWidth, ...Array.from({ length: grid }, () => unit)],
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: bars.map(
      (bar) =>
        new TableRow({
          cantSplit: true,
          height: { value: 420, rule: 'atLeast' },
          children: [
            // The legend stands on the page of the bars.
            cell(
              [new Paragraph({ style: 'Tabeltekst', keepNext: true, text: bar.label })],
              labelWidth,
              {
                borders: noBorders,
                verticalAlign: VerticalAlign.CENTER,
              },
            ),
            ...bar.segments.map(({ phase, count }) =>
              segment(phase, count, (count * grid) / bar.total, unit),
            ),
          ],
        }),
    ),
  })
}

function segment(phase: Phase, count: number, span: number, unit: number): TableCell {
  const white = { ...line('FFFFFF', 12) }
  return cell(
    [
      new Paragraph({
        style: 'Tabeltekst',
        keepNext: true,
        alignment: 'center',
        children: [mark(phase, 'FFFFFF'), run(String(count), { bold: true, color: 'FFFFFF' })],
      }),
    ],
    span * unit,
    {
      columnSpan: span,
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: phaseLook(phase).colour.slice(1) },
      borders: { top: white, bottom: white, left: white, right: white },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    },
  )
}

/** So many columns that the segments of every bar end on one. */
function leastCommon(a: number, b: number): number {
  const divisor = (x: number, y: number): number => (y === 0 ? x : divisor(y, x % y))
  return (a / divisor(a, b)) * b
}

function legend(entries: readonly LegendEntry[]): Paragraph {
  const children = entries.flatMap(({ phase, text }, place) => [
    ...(place === 0 ? [] : [run('    ')]),
    ...phaseRuns(phase, text),
  ])
  return new Paragraph({ style: 'Onderschrift', keepNext: true, children })
}
