import { parse } from 'csv-parse/sync'
import readExcelFile from 'read-excel-file/node'
import type { SourceText } from '../source.ts'
import { safeParts } from './archives.ts'
import { cleanText, decode } from './plain-text.ts'
import { SourceRefused } from './refused.ts'
import { TextBuilder } from './text-builder.ts'

/** A sheet as text: rows of cells, dates as `YYYY-MM-DD`, empty cells as ''. */
export type Sheet = string[][]

const mostRows = 20_000
const mostColumns = 200
const parts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/worksheets\/[^/]+\.xml|xl\/_rels\/[^/]+\.rels|xl\/worksheets\/_rels\/[^/]+\.rels)$/

/** Reads CSV with `,`, `;` or tab between the cells, whichever the first lines have most of. */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = cleanText(decode(bytes))
    .replace(/^\ufeff/, '')
    .replace(/^sep=.\n/i, '')
  if (text.trim() === '') throw new SourceRefused('no_text')
  const start = text.slice(0, 4_000)
  const count = (sign: string) => start.split(sign).length
  const delimiter = [';', '\t', ','].sort((a, b) => count(b) - count(a))[0] ?? ';'
  try {
    const rows = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: mostRows + 1,
    }) as string[][]
    return within(rows.map((row) => row.map((cell) => cell.trim())))
  } catch {
    throw new SourceRefused('damaged')
  }
}

/** Reads the first sheet with contents of an Excel file. */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet> {
  const safe = safeParts(bytes, parts)
  try {
    const sheets = await readExcelFile(Buffer.from(safe))
    const filled = sheets.find(({ data }) => data.length > 0)
    if (!filled) throw new SourceRefused('no_text')
    return within(filled.data.map((row) => row.map((cell) => cellText(cell))))
  } catch (error) {
    throw error instanceof SourceRefused ? error : new SourceRefused('damaged')
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return cleanText(String(cell)).trim()
}

function within(rows: Sheet): Sheet {
  if (rows.length > mostRows || rows.some((row) => row.length > mostColumns))
    throw new SourceRefused('bomb')
  return rows
}

/** A sheet as a source of a report: one row of cells a line. */
export function sheetAsText(sheet: Sheet): SourceText {
  const builder = new TextBuilder()
  sheet.forEach((row, index) => {
    builder.addRow(row, index === 0)
  })
  const source = builder.done()
  if (source.text.trim() === '') throw new SourceRefused('no_text')
  return source
}
