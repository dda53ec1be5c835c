import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startIntake } from '#app/reports/start-intake.server.ts'
import { systemClock } from '#app/workflow/clock.ts'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { fillDemo } from '#db/demo/fill.ts'
import { sendDemoLetters } from '#db/demo/letters.ts'
import type { DemoPeople } from '#db/demo/people.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { openBrowser } from '#tests/support/chromium.ts'

/** Takes the pictures of the manuals (`docs/handleiding`) from the demo, so that they never go stale. */
const folder = 'docs/pictures'

type Picture = [file: string, person: string, path: string, height: number]

function picturesOf(ids: Ids): Picture[] {
  const study = `onderzoek=bereikbaarheid&gemeente=GM0629`
  return [
    ['werk-griffie', 'Marijke Postma', '/werk', 640],
    ['besluit', 'Marijke Postma', `/werk/besluiten/nieuw?${study}`, 900],
    ['werk-behandelaar', 'Noor van Dijk', '/werk', 760],
    ['opvolging', 'Noor van Dijk', `/werk/opvolgingen/${ids.followUp}`, 1000],
    ['invoer', 'Hanneke Brouwer', `/werk/onderzoeken/invoer/${ids.draft}`, 1000],
    ['matrix', 'Hanneke Brouwer', '/werk/onderzoeken/statushouders', 900],
    ['te-laat', 'Hanneke Brouwer', '/werk/te-laat', 900],
    ['werk-college', 'Lieke Timmer', '/werk', 520],
    ['brief-vaststellen', 'Lieke Timmer', `/werk/brieven/${ids.letter}`, 1000],
    ['beheer', 'Tom Visser', '/beheer', 700],
  ]
}

type Ids = { followUp: number; draft: number; letter: number }

async function fill(db: Database): Promise<Ids> {
  migrateDatabase(db)
  const people = fillDemo(db)
  await sendDemoLetters(db, people)
  const one = (sql: string) => db.$client.prepare<[], number>(sql).pluck().get() ?? 0
  return {
    followUp: one(
      "select id from follow_up where municipality_code = 'GM0629' order by id limit 1 offset 1",
    ),
    letter: one("select id from letter where municipality_code = 'GM0579' order by id desc"),
    draft: await draftIn(db, people),
  }
}

async function draftIn(db: Database, { auditor }: DemoPeople): Promise<number> {
  if (auditor === undefined) throw new Error('the demo has no auditor')
  const { draftId } = await startIntake({ db, clock: systemClock }, auditor, {
    auditOfficeId: 1,
    sourceText: readFileSync('tests/fixtures/reports/jeugdhulp-in-vier-gemeenten.txt', 'utf8'),
  })
  return draftId
}

function started(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      const address = /http:\/\/[\d.]+:\d+/.exec(chunk.toString())?.[0]
      if (address) resolve(address)
    })
    server.once('exit', () => reject(new Error('the server did not start; npm run build first')))
  })
}

async function take(page: Page, [file, person, path, height]: Picture): Promise<void> {
  await page.goto('/aanmelden')
  await page.getByRole('button', { name: person }).click()
  await page.waitForURL('**/werk**')
  await page.setViewportSize({ width: 1100, height })
  const answer = await page.goto(path)
  if (answer?.status() !== 200) throw new Error(`${path} for ${person}: ${answer?.status()}`)
  await page.screenshot({ path: `${folder}/${file}.png` })
}

const home = mkdtempSync(join(tmpdir(), 'opvolgwijzer-pictures-'))
const database = join(home, 'demo.db')
const db = openDatabase(database)
const ids = await fill(db)
closeDatabase(db)
const server = spawn(process.execPath, ['build/server.js'], {
  env: { ...process.env, NODE_ENV: 'production', DATABASE: database, PORT: '0', LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const browser = await openBrowser()
try {
  const baseUrl = await started(server)
  mkdirSync(folder, { recursive: true })
  for (const picture of picturesOf(ids)) {
    const page = await browser.newPage({ baseURL: baseUrl, locale: 'nl-NL' })
    await take(page, picture)
    await page.close()
  }
} finally {
  await browser.close()
  server.kill('SIGTERM')
  rmSync(home, { recursive: true, force: true })
}
process.exit(0)
