import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { openDataArchive } from '#app/portal/open-data/archive.server.ts'
import { clockAt } from '#app/workflow/clock.ts'
import { demoDatabase } from '#tests/support/demo.ts'
import { expectNoMarker, markPrivateTexts } from '#tests/support/private-markers.ts'

describe('the open data', () => {
  it('holds the same rows as CSV, JSON and XLSX, each column explained, and nothing private', async () => {
    const db = demoDatabase()
    markPrivateTexts(db)
    const clock = clockAt('2026-11-24T09:00:00.000Z')
    const archive = await openDataArchive({ db, clock, baseUrl: 'https://opvolgwijzer.example' })
    const files = unzipSync(archive)
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    for (const name of Object.keys(files))
      if (!name.endsWith('xlsx')) expectNoMarker(text(name), name)
    const csv = text('csv/opvolgingen.csv').trim().split('\r\n')
    expect(csv).toHaveLength(43)
    expect(JSON.parse(text('json/opvolgingen.json'))).toHaveLength(42)
    const workbook = Buffer.from(files['opvolgwijzer.xlsx'] ?? new Uint8Array())
    const sheet = await readSheet(workbook, 'opvolgingen')
    expect(sheet).toHaveLength(43)
    expect(sheet[0]).toEqual(csv[0]?.split(','))
    const dictionary = text('gegevenswoordenboek.csv')
    for (const column of csv[0]?.split(',') ?? [])
      expect(dictionary).toContain(`opvolgingen,${column},`)
    expect(text('LEESMIJ.txt')).toContain('CC0')
  })
})
