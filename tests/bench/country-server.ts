import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSession } from '#app/accounts/session.server.ts'
import { systemClock } from '#app/workflow/clock.ts'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { fillDemo } from '#db/demo/fill.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { cookieOf } from '#tests/support/http.ts'
import { type BuiltServer, startBuiltServer } from './built-server.ts'
import { fillCountry } from './country.ts'

/** The built server on made-up data, with somebody signed in and where to look. */
export type CountryServer = BuiltServer & {
  /** Of a clerk. */
  cookie: string
  municipality: string
  report: string
  followUpId: number
}

/**
 * Starts the built server on the demo or on a made-up country of so many municipalities, tells what is in it, waits until
 * the overviews of all are made, and ends it after `work`.
 */
export async function withServer<T>(
  data: 'demo' | { municipalities: number },
  work: (server: CountryServer) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-bench-'))
  const database = join(folder, 'bench.db')
  const db = openDatabase(database)
  migrateDatabase(db)
  const filling = performance.now()
  if (data === 'demo') await fillDemo(db)
  else fillCountry(db, { ...data, followUpsEach: 100, updatesEach: 5 })
  const seconds = ((performance.now() - filling) / 1000).toFixed(1)
  console.log(`\n${contentsOf(db)} (gevuld in ${seconds} s)`)
  const found = somewhere(db)
  closeDatabase(db)
  // Nobody asks this much from one address but a benchmark.
  const limits = { API_PER_MINUTE: '100000000', SEARCHES_PER_MINUTE: '100000000' }
  const server = await startBuiltServer(database, limits)
  try {
    await fetch(server.baseUrl)
    return await work({ ...server, ...found })
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function contentsOf(db: Database): string {
  const count = (table: string) => db.$client.prepare(`select count(*) from ${table}`).pluck().get()
  return `${count('municipality')} gemeenten, ${count('follow_up')} opvolgingen, ${count('status_update')} berichten`
}

function somewhere(db: Database): Omit<CountryServer, keyof BuiltServer> {
  const clerk = db.$client
    .prepare(
      "select r.person_id id, m.code, m.slug from role_assignment r join municipality m on m.code = r.municipality_code where r.role = 'clerk' limit 1",
    )
    .get() as { id: number; code: string; slug: string }
  const followUp = db.$client
    .prepare(
      'select f.id, r.slug from follow_up f join report r on r.id = f.report_id where f.municipality_code = ? order by f.id limit 43',
    )
    .all(clerk.code)
    .at(-1) as { id: number; slug: string }
  const secret = startSession({ db, clock: systemClock }, clerk.id, 'bench')
  return {
    cookie: cookieOf(secret),
    municipality: clerk.slug,
    report: followUp.slug,
    followUpId: followUp.id,
  }
}
