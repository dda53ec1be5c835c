import { strToU8, type Zippable, zipSync } from 'fflate'
import { csvOf } from '#app/ui/csv.ts'
import type { ApiContext } from '../api/operations.server.ts'
import { aanbevelingen, brieven, opvolgingen } from '../api/select.server.ts'
import { toGemeente, toOnderzoek } from '../api/to-resource.ts'
import { publicPlaces, publicReports } from '../catalogue.server.ts'
import { type OpenData, type OpenTable, tablesOf } from './tables.ts'

/** All that is public today. */
export function openData(context: ApiContext): OpenData {
  const { baseUrl } = context
  return {
    gemeenten: publicPlaces(context).map((place) => toGemeente(place, baseUrl)),
    onderzoeken: publicReports(context).map((report) => toOnderzoek(report, baseUrl)),
    aanbevelingen: aanbevelingen(context, undefined),
    opvolgingen: opvolgingen(context, baseUrl, {}),
    brieven: brieven(context, baseUrl, {}),
  }
}

/** The open data in one ZIP: CSV, JSON and XLSX, with the data dictionary and the licence. */
export async function openDataArchive(context: ApiContext): Promise<Uint8Array> {
  const data = openData(context)
  const tables = tablesOf(data)
  const on = context.clock.today()
  const files: Zippable = {
    'LEESMIJ.txt': strToU8(readMe(context.baseUrl, on)),
    'gegevenswoordenboek.csv': strToU8(dictionaryOf(tables)),
    'opvolgwijzer.xlsx': new Uint8Array(await workbookOf(tables)),
  }
  for (const table of tables) files[`csv/${table.name}.csv`] = strToU8(tableCsv(table))
  for (const [name, items] of Object.entries(data))
    files[`json/${name}.json`] = strToU8(JSON.stringify(items, null, 2))
  return zipSync(files, { mtime: `${on}T12:00:00` })
}

function readMe(baseUrl: string, on: string): string {
  return `Opvolgwijzer: openbare gegevens, stand per ${on}
Bron: ${baseUrl}

Licentie: CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/deed.nl
U mag deze gegevens zonder voorwaarden gebruiken.

Wat het college meldt en wat de rekenkamer oordeelt, staan in aparte kolommen.
De betekenis van elke kolom staat in gegevenswoordenboek.csv.
`
}

function dictionaryOf(tables: readonly OpenTable[]): string {
  const rows = tables.flatMap((table) =>
    table.columns.map((column) => [table.name, column.name, column.meaning]),
  )
  return csvOf([['tabel', 'kolom', 'betekenis'], ...rows], ',')
}

function tableCsv({ columns, rows }: OpenTable): string {
  return csvOf([columns.map(({ name }) => name), ...rows], ',')
}

async function workbookOf(tables: readonly OpenTable[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  return writeExcelFile(
    tables.map((table) => ({
      sheet: table.name,
      stickyRowsCount: 1,
      data: [
        table.columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const })),
        ...table.rows.map((row) => row.map((value) => (value === null ? null : { value }))),
      ],
    })),
  ).toBuffer()
}
