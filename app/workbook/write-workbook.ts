import type { Cell, Sheet } from './sheet.ts'

/** The sheets as an XLSX file. Takes long for many rows: in the server it runs in a thread of its own. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  return writeExcelFile(
    sheets.map(({ name, columns, header, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      ...(columns && { columns: columns.map(({ width }) => ({ width })) }),
      data: [
        header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((cell, column) => written(cell, columns?.[column]?.wrap))),
      ],
    })),
  ).toBuffer()
}

function written(value: Cell, wrap = false) {
  if (value === null) return null
  if (value instanceof Date) return { value, format: 'dd-mm-yyyy' }
  return typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap }
}
