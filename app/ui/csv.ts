/** What a spreadsheet puts in one cell; a date is `YYYY-MM-DD`. */
export type CsvValue = string | number | boolean | null

// Signs with which a spreadsheet begins a formula, also in their wide forms.
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * Rows as CSV (RFC 4180): CRLF, quotation marks where needed. What a spreadsheet would run as a formula is made text by
 * an apostrophe.
 */
export function csvOf(rows: readonly (readonly CsvValue[])[], separator: ',' | ';'): string {
  const special = new RegExp(`[${separator}"\\r\\n]`)
  const written = (value: CsvValue) => {
    if (typeof value !== 'string') return value === null ? '' : String(value)
    const harmless = formula.test(value) ? `'${value}` : value
    return special.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
  }
  return rows.map((row) => `${row.map(written).join(separator)}\r\n`).join('')
}

/** The same the way a Dutch Excel opens it: semicolons and a byte order mark. */
export function dutchCsvOf(rows: readonly (readonly CsvValue[])[]): string {
  return `\ufeff${csvOf(rows, ';')}`
}
