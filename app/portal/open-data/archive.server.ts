import { closeSync, mkdtempSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { type CsvValue, csvOf } from '#app/ui/csv.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'
import type { ApiContext } from '../api/operations.server.ts'
import { openItems, type Portion } from './items.server.ts'
import { type OpenTable, type OpenTableName, openTableNames, openTables } from './tables.ts'

/** A table with more rows is left out of the workbook, which is made as a whole in memory. */
export const mostRowsInWorkbook = 20_000

/**
 * Writes the open data into one ZIP at `path`: CSV, JSON and XLSX, with the data dictionary and the licence. Takes
 * minutes for a country, and memory for one municipality; in the server it runs in a thread of its own.
 */
export async function writeOpenData(context: ApiContext, path: string): Promise<void> {
  const folder = mkdtempSync(join(dirname(path), 'open-data-'))
  try {
    const spools = openTableNames.map((name) => new Spool(folder, name))
    for (const portion of openItems(context)) for (const spool of spools) spool.add(portion)
    for (const spool of spools) spool.end()
    const on = context.clock.today()
    const zip = new ZipFile(join(folder, 'opvolgwijzer.zip'), on)
    const leftOut = spools.filter((spool) => spool.rows === null).map(({ name }) => name)
    zip.add('LEESMIJ.txt', strToU8(readMe(context.baseUrl, on, leftOut)))
    zip.add('gegevenswoordenboek.csv', strToU8(dictionary()))
    for (const { name, csv, json } of spools) {
      zip.addFile(`csv/${name}.csv`, csv)
      zip.addFile(`json/${name}.json`, json)
    }
    zip.add('opvolgwijzer.xlsx', await workbookOf(spools), 'as it is')
    zip.end()
    renameSync(zip.path, path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The files of one table while they grow. */
class Spool {
  readonly name: OpenTableName
  readonly csv: string
  readonly json: string
  /** For the workbook; null once they are too many. */
  rows: CsvValue[][] | null = []
  private readonly files: { csv: number; json: number }
  private empty = true

  constructor(folder: string, name: OpenTableName) {
    this.name = name
    this.csv = join(folder, `${name}.csv`)
    this.json = join(folder, `${name}.json`)
    this.files = { csv: openSync(this.csv, 'w'), json: openSync(this.json, 'w') }
    writeSync(this.files.csv, csvOf([openTables[name].columns.map((one) => one.name)], ','))
  }

  add(portion: Portion): void {
    const items: readonly unknown[] = portion[this.name] ?? []
    if (items.length === 0) return
    const { rowsOf } = openTables[this.name] as OpenTable<unknown>
    const rows = items.flatMap((item) => rowsOf(item))
    writeSync(this.files.csv, csvOf(rows, ','))
    const told = items.map((item) => JSON.stringify(item)).join(',\n')
    writeSync(this.files.json, `${this.empty ? '[\n' : ',\n'}${told}`)
    this.empty = false
    const many = (this.rows?.length ?? 0) + rows.length > mostRowsInWorkbook
    if (many) this.rows = null
    else this.rows?.push(...rows)
  }

  end(): void {
    writeSync(this.files.json, this.empty ? '[]\n' : '\n]\n')
    closeSync(this.files.csv)
    closeSync(this.files.json)
  }
}

/** A ZIP that grows on the disk. */
class ZipFile {
  readonly path: string
  private readonly file: number
  private readonly zip: Zip
  private readonly mtime: string

  constructor(path: string, on: string) {
    this.path = path
    this.file = openSync(path, 'w')
    this.mtime = `${on}T12:00:00`
    this.zip = new Zip((error, chunk) => {
      if (error) throw error
      writeSync(this.file, chunk)
    })
  }

  add(name: string, content: Uint8Array, how: 'packed' | 'as it is' = 'packed'): void {
    this.entry(name, how).push(content, true)
  }

  addFile(name: string, path: string): void {
    const entry = this.entry(name, 'packed')
    const source = openSync(path, 'r')
    for (;;) {
      const chunk = new Uint8Array(1 << 18)
      const length = readSync(source, chunk)
      entry.push(chunk.subarray(0, length), length === 0)
      if (length === 0) break
    }
    closeSync(source)
  }

  end(): void {
    this.zip.end()
    closeSync(this.file)
  }

  private entry(name: string, how: 'packed' | 'as it is'): ZipDeflate | ZipPassThrough {
    const entry = how === 'packed' ? new ZipDeflate(name) : new ZipPassThrough(name)
    entry.mtime = this.mtime
    this.zip.add(entry)
    return entry
  }
}

function readMe(baseUrl: string, on: string, leftOut: readonly string[]): string {
  const missing =
    leftOut.length === 0
      ? ''
      : `\nTe groot voor de werkmap opvolgwijzer.xlsx, en daarom alleen als CSV en JSON: ${leftOut.join(', ')}.\n`
  return `Opvolgwijzer: openbare gegevens, stand per ${on}
Bron: ${baseUrl}

Licentie: CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/deed.nl
U mag deze gegevens zonder voorwaarden gebruiken.

Wat het college meldt en wat de rekenkamer oordeelt, staan in aparte kolommen.
De betekenis van elke kolom staat in gegevenswoordenboek.csv.
${missing}`
}

function dictionary(): string {
  const rows = openTableNames.flatMap((name) =>
    openTables[name].columns.map((column) => [name, column.name, column.meaning]),
  )
  return csvOf([['tabel', 'kolom', 'betekenis'], ...rows], ',')
}

function workbookOf(spools: readonly Spool[]): Promise<Buffer> {
  return writeWorkbook(
    spools.flatMap(({ name, rows }) =>
      rows === null
        ? []
        : {
            name,
            header: openTables[name].columns.map((column) => column.name),
            rows: rows.map((row) =>
              row.map((value) => (typeof value === 'boolean' ? (value ? 'ja' : 'nee') : value)),
            ),
          },
    ),
  )
}
