import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { startSession } from '#app/accounts/session.server.ts'
import { fontFiles } from '#app/letters/render/fonts.server.ts'
import { systemClock } from '#app/workflow/clock.ts'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { cookieOf } from '#tests/support/http.ts'
import { type BuiltServer, megabytes, settled, startBuiltServer } from './built-server.ts'
import { fillCountry } from './country.ts'

// `npm run bench:event-loop -- [--municipalities 342] [--only letters]`: the longest that each heavy kind of work blocks
// the event loop of the built server, by the loop's own histogram in /metrics, while another asks for a page again and again.
// `--only`: the kinds whose name begins so.
const { values } = parseArgs({
  options: {
    municipalities: { type: 'string', default: '342' },
    only: { type: 'string', default: '' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-loop-'))
const database = join(folder, 'loop.db')
const db = openDatabase(database)
migrateDatabase(db)
fillCountry(db, {
  municipalities: Number(values.municipalities),
  followUpsEach: 100,
  updatesEach: 5,
})
const { cookie, office, place } = someone(db)
closeDatabase(db)
const server = await startBuiltServer(database)
try {
  for (let warming = 0; warming < 100; warming += 1) await read('/werk/opvolgingen')
  await settled(server)
  console.log('longest block of the event loop in ms, and the slowest answer of a page meanwhile')
  await during('pages alone', async () => {
    for (let turn = 0; turn < 50; turn += 1) await pause(40)
  })
  await during('letters (batch of 12)', letters)
  await during('intake (PDF of 400 pages)', intake)
  await during('list as CSV (4 municipalities)', () => read('/werk/opvolgingen.csv'))
  await during('list as XLSX (4 municipalities)', () => read('/werk/opvolgingen.xlsx'))
  await during('running list as XLSX', () => read('/werk/lopende-lijst/nu.xlsx'))
  await during('dossier', () => read(`/werk/onderzoeken/${place.report}/dossier/${place.slug}`))
  await during('open data of the country', () => read('/open-data/opvolgwijzer.zip'))
  await during('open data once more', () => read('/open-data/opvolgwijzer.zip'))
  await during('passwords (20 sign-ins)', signIns)
  console.log(`memory at most ${megabytes(server.pid, 'VmHWM')} MB`)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function during(name: string, work: () => Promise<unknown>): Promise<void> {
  if (!name.startsWith(values.only)) return
  await longestBlock(server)
  let over = false
  const pages = (async () => {
    const times: number[] = []
    while (!over) {
      const started = performance.now()
      await read('/werk/leeg')
      times.push(performance.now() - started)
      await pause(20)
    }
    return times
  })()
  const started = performance.now()
  await work()
  const took = performance.now() - started
  over = true
  const slowest = Math.max(...(await pages))
  const block = await longestBlock(server)
  console.log(
    `${name.padEnd(34)} ${block.toFixed(0).padStart(6)} ${slowest.toFixed(0).padStart(6)}   took ${took.toFixed(0)} ms`,
  )
}

/** In milliseconds since it was last asked. */
async function longestBlock({ baseUrl }: BuiltServer): Promise<number> {
  const text = await (await fetch(`${baseUrl}/metrics`)).text()
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(text)?.[1]) * 1000
}

async function read(path: string): Promise<number> {
  const answer = await fetch(server.baseUrl + path, { headers: { cookie } })
  const { byteLength } = await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return byteLength
}

async function send(path: string, body: BodyInit): Promise<string> {
  const headers = { cookie, origin: server.baseUrl }
  const answer = await fetch(server.baseUrl + path, {
    ...{ method: 'POST', redirect: 'manual', headers, body },
  })
  const where = answer.headers.get('location')
  if (where === null) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return where
}

async function letters(): Promise<void> {
  const form = new URLSearchParams({ asOf: systemClock.today(), submissionKey: randomUUID() })
  const page = await send('/werk/brieven/reeks', form)
  for (;;) {
    await pause(300)
    const text = await (await fetch(server.baseUrl + page, { headers: { cookie } })).text()
    if (text.includes(`${page}/zip`)) return
  }
}

async function intake(): Promise<void> {
  const form = new FormData()
  form.set('auditOfficeId', String(office))
  form.set('submissionKey', randomUUID())
  form.set('sourceFile', new Blob([longReport()], { type: 'application/pdf' }), 'rapport.pdf')
  await read(await send('/werk/onderzoeken/nieuw', form))
}

/** A report of 400 pages with recommendations near its end. */
function longReport(): Uint8Array<ArrayBuffer> {
  const page = 'De gemeente heeft het beleid vastgesteld en voert het uit met partners. '.repeat(30)
  const text = Array.from({ length: 399 }, (_, number) => `= Hoofdstuk ${number}\n\n${page}`)
  const last = `= Aanbevelingen\n\nDe rekenkamer adviseert het college om:\n\n${'+ leg de afspraken vast en informeer de raad daarover.\n'.repeat(7)}`
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: fontFiles().map((path) => readFileSync(path)) }],
  })
  const mainFileContent = `#set text(font: "Source Sans 3")\n${[...text, last].join('\n#pagebreak()\n')}`
  return new Uint8Array(compiler.pdf({ mainFileContent }))
}

async function signIns(): Promise<void> {
  const attempt = (number: number) =>
    fetch(`${server.baseUrl}/aanmelden`, {
      ...{ method: 'POST', redirect: 'manual', headers: { origin: server.baseUrl } },
      body: new URLSearchParams({ email: `iemand${number}@land.example`, password: 'geraden' }),
    })
  await Promise.all(Array.from({ length: 20 }, (_, number) => attempt(number)))
}

/** Somebody of an audit office who is also coordinator of four municipalities. */
function someone(db: Database) {
  const sqlite = db.$client
  const places = sqlite
    .prepare<[], { code: string; slug: string }>('select code, slug from municipality limit 4')
    .all()
  const { id: office } = sqlite
    .prepare<[], { id: number }>('select id from audit_office limit 1')
    .get() as { id: number }
  const personId = sqlite
    .prepare("insert into person (name, email) values ('Vier', 'vier@land.example')")
    .run().lastInsertRowid
  const give = sqlite.prepare(
    "insert into role_assignment (person_id, role, municipality_code, audit_office_id, from_on) values (?, ?, ?, ?, '2020-01-01')",
  )
  for (const { code } of places) give.run(personId, 'clerk', code, null)
  for (const { code } of places) give.run(personId, 'coordinator', code, null)
  give.run(personId, 'auditor', null, office)
  const { slug: report } = sqlite
    .prepare<[string], { slug: string }>(
      'select r.slug from report r join offering o on o.report_id = r.id where o.municipality_code = ? limit 1',
    )
    .get(places[0]?.code ?? '') as { slug: string }
  const secret = startSession({ db, clock: systemClock }, Number(personId), 'bench')
  return { cookie: cookieOf(secret), office, place: { report, slug: places[0]?.slug ?? '' } }
}
