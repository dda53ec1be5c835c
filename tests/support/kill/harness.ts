import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startSession } from '#app/accounts/session.server.ts'
import { systemClock } from '#app/workflow/clock.ts'
import { closeDatabase, type Database, openDatabase, openForReading } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { fillCountry } from '#tests/bench/country.ts'
import { cookieOf } from '#tests/support/http.ts'
import { type Post, startClients } from './clients.ts'
import { brokenInvariants } from './invariants.ts'
import { Ledger } from './ledger.ts'
import { type PowerCut, powerCut } from './power-cut.ts'

/** A defence of the product that the harness takes out, to see that it notices. */
export type Defence = 'flush' | 'transactions' | 'mail-inside'

export type KillOptions = {
  kills: number
  /** The same seed strikes at the same moments, as far as the machine lets it. */
  seed: number
  without?: Defence | undefined
  tell?: (line: string) => void
}

export type KillReport = {
  kills: number
  powerCuts: number
  spoiled: number
  acknowledged: Record<string, number>
  refused: number
  trailEntries: number
  readyMs: number[]
  failures: string[]
}

const kinds = ['update', 'decision', 'extension', 'ruling', 'letter approved', 'letter sent']

/** The one kind of save that a defence guards. */
const guards: Partial<Record<Defence, string>> = { 'mail-inside': 'letter sent' }

/** After this many kills the database starts afresh, so that it stays as small as in real life. */
const killsPerDatabase = 100

/** Kills the built server again and again while clients save, and holds each acknowledged save against the database. */
export async function killAgainAndAgain(options: KillOptions): Promise<KillReport> {
  const report: KillReport = {
    ...{ kills: 0, powerCuts: 0, spoiled: 0, refused: 0, trailEntries: 0 },
    ...{ acknowledged: {}, readyMs: [], failures: [] },
  }
  const random = mulberry32(options.seed)
  while (report.kills < options.kills && report.failures.length === 0)
    await oneDatabase(options, report, random)
  return report
}

async function oneDatabase(options: KillOptions, report: KillReport, random: () => number) {
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-kill-'))
  const database = join(folder, 'kill.db')
  const posts = fill(database)
  const ledger = new Ledger(`${options.seed}-${report.kills}`)
  const port = await freePort()
  const cut = powerCut(database, folder)
  const clients = startClients(`http://127.0.0.1:${port}`, posts, ledger)
  const until = Math.min(options.kills, report.kills + killsPerDatabase)
  try {
    while (report.kills < until && ledger.failures.length === 0) {
      cut?.forget()
      const server = start(database, port, cut, options.without)
      const early = random() < 0.1
      if (early) await pause(random() * 600)
      else {
        report.readyMs.push(await server.ready)
        // Half the time right after a save of one kind, so that the rare and long ones get their share; without a
        // defence that guards one kind, always after that kind.
        const some = random() < 0.5 ? kinds[Math.floor(random() * kinds.length)] : undefined
        const guarded = options.without && guards[options.without]
        const kind = guarded ?? some
        const patience = guarded === undefined ? 3000 : 20_000
        await ledger.grows(kind === undefined ? 1 + Math.floor(random() * 12) : 1, kind, patience)
        await pause(random() * 40)
      }
      await server.kill()
      report.kills += 1
      if (cut !== null && random() < 0.5) {
        report.powerCuts += 1
        report.spoiled += cut.strike(random)
      }
      check(database, ledger)
      if (report.kills % 50 === 0) options.tell?.(`${report.kills} kills, all is there`)
    }
    await clients.stop()
    check(database, ledger, true)
    report.trailEntries += entriesIn(database)
  } finally {
    await clients.stop()
    for (const [what, times] of Object.entries(ledger.counts()))
      report.acknowledged[what] = (report.acknowledged[what] ?? 0) + times
    report.refused += ledger.refused.length
    report.failures.push(...new Set(ledger.failures))
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What SQLite makes of the files as they were left, as the next start would; then what is in them. */
function check(database: string, ledger: Ledger, all = false): void {
  try {
    closeDatabase(openDatabase(database))
    const db = openForReading(database)
    ledger.check(db.$client, all)
    ledger.failures.push(...brokenInvariants(db))
    db.$client.close()
  } catch (error) {
    ledger.failures.push(`the database can't be read: ${error}`)
  }
}

function entriesIn(database: string): number {
  const db = openForReading(database)
  const count =
    db.$client.prepare<[], number>('select count(*) from audit_trail').pluck().get() ?? 0
  db.$client.close()
  return count
}

function start(database: string, port: number, cut: PowerCut | null, without?: Defence) {
  const preload = without
    ? ['--import', new URL(`./without/${without}.mjs`, import.meta.url).href]
    : []
  const server = spawn(process.execPath, [...preload, 'build/server.js'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE: database,
      PORT: String(port),
      LOG_LEVEL: 'silent',
      ...cut?.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const started = performance.now()
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const ready = printed(server).then(() => performance.now() - started)
  // A server that is killed before it was ready is no failure.
  ready.catch(() => {})
  return {
    ready,
    kill: async () => {
      server.kill('SIGKILL')
      await gone
    },
  }
}

function printed(server: ChildProcess): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    let words = ''
    server.stderr?.on('data', (chunk: Buffer) => {
      words += chunk
    })
    server.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.includes('http://')) resolve()
    })
    server.once('exit', () => reject(new Error(`the server did not start: ${words}`)))
  })
}

/** A small country in which all roles are filled. */
function fill(database: string): Post[] {
  const db = openDatabase(database)
  migrateDatabase(db)
  fillCountry(db, { municipalities: 2, followUpsEach: 10, updatesEach: 1 })
  const codes = db.$client.prepare<[], string>('select code from municipality').pluck().all()
  const posts = codes.map((code) => postIn(db, code))
  closeDatabase(db)
  return posts
}

function postIn(db: Database, municipalityCode: string): Post {
  const sqlite = db.$client
  const personIn = (role: string) =>
    sqlite
      .prepare<unknown[], number>(
        'select person_id from role_assignment where role = ? and municipality_code = ? limit 1',
      )
      .pluck()
      .get(role, municipalityCode) ?? 0
  const coordinator = personIn('coordinator')
  sqlite
    .prepare(
      "insert into role_assignment (person_id, role, municipality_code, from_on) values (?, 'executive', ?, '2020-01-01')",
    )
    .run(coordinator, municipalityCode)
  const session = (id: number) => cookieOf(startSession({ db, clock: systemClock }, id, 'kill'))
  const report = sqlite
    .prepare<unknown[], { id: number; slug: string }>(
      'select r.id, r.slug from report r join offering o on o.report_id = r.id where o.municipality_code = ? limit 1',
    )
    .get(municipalityCode)
  if (report === undefined) throw new Error(`no report in ${municipalityCode}`)
  const owner = personIn('owner')
  const owned = sqlite.prepare<unknown[], number>(
    'select follow_up_id from assignment where owner_id = ? order by 1',
  )
  const all = sqlite.prepare<unknown[], number>(
    'select id from follow_up where municipality_code = ? order by 1',
  )
  return {
    municipalityCode,
    report,
    ownedIds: owned.pluck().all(owner),
    followUpIds: all.pluck().all(municipalityCode),
    as: {
      owner: session(owner),
      clerk: session(personIn('clerk')),
      coordinator: session(coordinator),
      executive: session(coordinator),
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/** A small generator of random numbers between 0 and 1 that starts at `seed`. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
