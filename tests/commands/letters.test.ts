import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeLetters } from '#app/commands/write-letters.ts'
import { checkPdf } from '#app/letters/pdf-check/check.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { fillDemo } from '#db/demo/fill.ts'
import { migrateDatabase } from '#db/migrate.ts'

const folder = mkdtempSync(join(tmpdir(), 'brieven-'))
const database = join(folder, 'demo.db')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(() => {
  const db = openDatabase(database)
  migrateDatabase(db)
  fillDemo(db)
  closeDatabase(db)
})

async function letters(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const print = { log: (text: string) => out.push(text), error: (text: string) => err.push(text) }
  const code = await writeLetters(args, { ...process.env, DATABASE: database }, print)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('npm run letters', () => {
  test('--zip: all letters of a day as files, and the same bytes together in one ZIP', async () => {
    const to = join(folder, 'alle')
    const { code, out } = await letters('--per', '2026-06-30', '--naar', to, '--zip')
    expect([code, out]).toEqual([0, expect.stringContaining('4 brieven gemaakt.')])
    const zipped = unzipSync(readFileSync(join(to, 'brieven-2026-06-30.zip')))
    const files = readdirSync(to).filter((name) => !name.endsWith('.zip'))
    expect(Object.keys(zipped).sort()).toEqual(files.sort())
    expect(files).toHaveLength(4 * 3)
    for (const name of files) {
      expect(readFileSync(join(to, name)).equals(Buffer.from(zipped[name] ?? []))).toBe(true)
    }
  })

  test('--rekenkamer: the letter of the audit office about each report', async () => {
    const to = join(folder, 'rekenkamer')
    const { code, out } = await letters('--per', '2026-06-30', '--rekenkamer', '--naar', to)
    expect([code, out]).toEqual([0, expect.stringContaining('2 brieven gemaakt.')])
    expect(readdirSync(to).filter((name) => name.endsWith('.pdf'))).toEqual([
      'rekenkamerbrief-bereikbaarheid-2026-06-30.pdf',
      'rekenkamerbrief-statushouders-2026-06-30.pdf',
    ])
    const pdf = readFileSync(join(to, 'rekenkamerbrief-statushouders-2026-06-30.pdf'))
    expect(checkPdf(pdf)).toEqual([])
    const html = readFileSync(join(to, 'rekenkamerbrief-statushouders-2026-06-30.html'), 'utf8')
    expect(html).toContain(
      'Aan de leden van de gemeenteraden van Leidschendam-Voorburg, Oegstgeest',
    )
  })

  test('says what is wrong with what was asked, and makes nothing', async () => {
    const to = join(folder, 'niets')
    const unknown = await letters('--gemeente', 'elders', '--naar', to)
    expect([unknown.code, unknown.err]).toEqual([
      1,
      expect.stringContaining(
        'Bekend zijn: leidschendam-voorburg, oegstgeest, voorschoten, wassenaar',
      ),
    ])
    const noDay = await letters('--per', '2026-02-30', '--naar', to)
    expect([noDay.code, noDay.err]).toEqual([2, expect.stringContaining('De datum 2026-02-30')])
    const early = await letters('--per', '2020-01-01', '--naar', to, '--zip')
    expect([early.code, readdirSync(to)]).toEqual([1, []])
  })
})
