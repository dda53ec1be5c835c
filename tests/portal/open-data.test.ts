import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeOpenData } from '#app/portal/open-data/archive.server.ts'
import { openDataFile } from '#app/portal/open-data/open-data-file.server.ts'
import { openTableNames, openTables } from '#app/portal/open-data/tables.ts'
import { clockAt } from '#app/workflow/clock.ts'
import { municipality } from '#db/schema/index.ts'
import { demoDatabase } from '#tests/support/demo.ts'
import { expectNoMarker, markPrivateTexts } from '#tests/support/private-markers.ts'

const baseUrl = 'https://opvolgwijzer.example'
const clock = clockAt('2026-11-24T09:00:00.000Z')

function filesIn(path: string) {
  const files = unzipSync(readFileSync(path))
  return { files, text: (name: string) => strFromU8(files[name] ?? new Uint8Array()) }
}

describe('the open data', () => {
  it('holds the same rows as CSV, JSON and XLSX, each column explained, and nothing private', async () => {
    const db = demoDatabase()
    markPrivateTexts(db)
    const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-open-data-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    await writeOpenData({ db, clock, baseUrl }, join(folder, 'alles.zip'))
    const { files, text } = filesIn(join(folder, 'alles.zip'))
    for (const name of Object.keys(files))
      if (!name.endsWith('xlsx')) expectNoMarker(text(name), name)
    const workbook = Buffer.from(files['opvolgwijzer.xlsx'] ?? new Uint8Array())
    const dictionary = text('gegevenswoordenboek.csv')
    const counts: Record<string, number> = {}
    for (const name of openTableNames) {
      const items: never[] = JSON.parse(text(`json/${name}.json`))
      const sheet = await readSheet(workbook, name)
      const [header, ...rows] = sheet
      expect(text(`csv/${name}.csv`).split('\r\n')[0]).toBe(header?.join(','))
      expect(rows).toHaveLength(items.flatMap((item) => openTables[name].rowsOf(item)).length)
      for (const column of header ?? []) expect(dictionary).toContain(`\n${name},${column},`)
      counts[name] = items.length
    }
    expect(counts).toMatchObject({ gemeenten: 4, onderzoeken: 2, opvolgingen: 42 })
    for (const name of ['aanbevelingen', 'gebeurtenissen', 'besluiten'])
      expect(counts[name], name).toBeGreaterThan(1)
    expect(text('LEESMIJ.txt')).toContain('CC0')
  })

  it('is made once for all who ask, and anew after a save', async () => {
    const db = demoDatabase()
    const context = { db, clock, baseUrl }
    const [first, second] = [openDataFile(context), openDataFile(context)]
    expect(first).toBe(second)
    expect(filesIn(await first).text('csv/gemeenten.csv')).toContain('Wassenaar')
    db.update(municipality).set({ name: 'Waterdorp' }).run()
    db.$client
      .prepare(
        "insert into audit_trail (recorded_at, action, subject, previous_hash, hash) values (?, 'test', 'test', 'x', 'y')",
      )
      .run('2026-11-24T10:00:00.000Z')
    const again = filesIn(await openDataFile(context)).text('csv/gemeenten.csv')
    expect(again).toContain('Waterdorp')
    expect(again).not.toContain('Wassenaar')
  })
})
