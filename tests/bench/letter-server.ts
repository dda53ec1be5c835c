import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSession } from '#app/accounts/session.server.ts'
import { systemClock } from '#app/workflow/clock.ts'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { cookieOf } from '#tests/support/http.ts'
import { megabytes, settled, startBuiltServer } from './built-server.ts'
import { fillCountry } from './country.ts'

/**
 * Has the built server make a batch of letters, one for each of `count` municipalities, and asks for a list page all
 * the while: prints how fast it answers at rest and meanwhile, and the most memory that the server took.
 */
export async function batchInServer(count: number): Promise<void> {
  if (!existsSync('build/server.js')) {
    console.log('De server is niet gebouwd (npm run build): de reeks daarin is niet gemeten')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-bench-'))
  const database = join(folder, 'bench.db')
  const db = openDatabase(database)
  migrateDatabase(db)
  fillCountry(db, { municipalities: count, followUpsEach: 10, updatesEach: 3 })
  const context = { db, clock: systemClock }
  const cookie = cookieOf(startSession(context, everywhere(db), 'bench'))
  // The list is that of somebody at one municipality, as nearly everybody is.
  const reader = cookieOf(startSession(context, someClerk(db), 'bench'))
  closeDatabase(db)
  const server = await startBuiltServer(database)
  try {
    const { baseUrl } = server
    const list = () => timed(`${baseUrl}/werk/opvolgingen?te-laat=ja&sorteer=te-laat`, reader)
    for (let warming = 0; warming < 20; warming += 1) await list()
    await settled(server)
    const rest: number[] = []
    while (rest.length < 60) rest.push(await pausedAfter(list))
    const memory = megabytes(server.pid, 'VmHWM')
    const page = await start(baseUrl, cookie)
    const busy: number[] = []
    const began = performance.now()
    for (let turn = 0; ; turn += 1) {
      busy.push(await pausedAfter(list))
      if (turn % 10 === 9 && (await finished(page, cookie))) break
    }
    const each = (performance.now() - began) / count
    const [slow, quick] = [
      quantile(busy, 0.5) / quantile(rest, 0.5),
      quantile(busy, 0.95) / quantile(rest, 0.95),
    ]
    console.log(
      `Reeks van ${count} in de server (PDF en DOCX): ${each.toFixed(0)} ms per brief, hoogste geheugen van de server ${megabytes(server.pid, 'VmHWM')} MB (daarvóór ${memory} MB)`,
    )
    console.log(
      `Lijst in rust: mediaan ${quantile(rest, 0.5).toFixed(0)} ms, p95 ${quantile(rest, 0.95).toFixed(0)} ms; tijdens de reeks: mediaan ${quantile(busy, 0.5).toFixed(0)} ms (${slow.toFixed(2)} keer), p95 ${quantile(busy, 0.95).toFixed(0)} ms (${quick.toFixed(2)} keer)`,
    )
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function someClerk(db: Database): number {
  const row = db.$client
    .prepare("select person_id id from role_assignment where role = 'clerk' limit 1")
    .get() as { id: number }
  return row.id
}

/** Somebody with a role in every municipality. */
function everywhere(db: Database): number {
  const { lastInsertRowid } = db.$client
    .prepare("insert into person (name, email) values ('Overal', 'overal@land.example')")
    .run()
  db.$client
    .prepare(
      "insert into role_assignment (person_id, role, municipality_code, from_on) select ?, 'clerk', code, '2020-01-01' from municipality",
    )
    .run(lastInsertRowid)
  return Number(lastInsertRowid)
}

async function timed(url: string, cookie: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(url, { headers: { cookie } })
  await answer.text()
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return performance.now() - start
}

/** People do not ask without end: a pause after each answer. */
async function pausedAfter(ask: () => Promise<number>): Promise<number> {
  const time = await ask()
  await new Promise((done) => setTimeout(done, 100))
  return time
}

async function start(baseUrl: string, cookie: string): Promise<string> {
  const answer = await fetch(`${baseUrl}/werk/brieven/reeks`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: baseUrl, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ asOf: systemClock.today(), submissionKey: randomUUID() }),
  })
  const place = answer.headers.get('location')
  if (place === null) throw new Error(`the batch did not start: ${answer.status}`)
  return baseUrl + place
}

async function finished(page: string, cookie: string): Promise<boolean> {
  const text = await (await fetch(page, { headers: { cookie } })).text()
  return text.includes(`${new URL(page).pathname}/zip`)
}

function quantile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0
}
