import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startSession } from '#app/accounts/session.server.ts'
import { systemClock } from '#app/workflow/clock.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { cookieOf } from '#tests/support/http.ts'
import { type Country, fillCountry } from './country.ts'

// `npm run bench`: pages of the built server against an empty page of the same server, with 4 municipalities and with
// the whole country. Ratios count; absolute numbers depend on the machine.

/** `cpu`: processor time of the server per request in milliseconds, which other work on the machine hardly disturbs. */
type Figures = { perSecond: number; p50: number; p99: number; cpu: number }

const seconds = Number(process.env.BENCH_SECONDS ?? 5)

/** Load from a process of its own, so that measuring does not slow down what is measured more than it must. */
async function measure(served: Served, path: string, connections: number): Promise<Figures> {
  const { cookie, pid } = served
  const url = served.baseUrl + path
  const before = processorMs(pid)
  const options = [
    '-j',
    '-c',
    String(connections),
    '-d',
    String(seconds),
    '-H',
    `cookie: ${cookie}`,
  ]
  const { stdout } = await promisify(execFile)('node_modules/.bin/autocannon', [...options, url])
  const result = JSON.parse(stdout)
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} errors`)
  const cpu = (processorMs(pid) - before) / result.requests.total
  return { perSecond: result.requests.mean, p50: result.latency.p50, p99: result.latency.p99, cpu }
}

/** Processor time that a process took so far, in milliseconds (Linux counts it in hundredths of a second). */
function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

type Pages = Record<string, string>

async function withServer<T>(country: Country, work: (server: Served) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-bench-'))
  const database = join(folder, 'bench.db')
  const db = openDatabase(database)
  migrateDatabase(db)
  const filling = performance.now()
  fillCountry(db, country)
  const counts = db.$client
    .prepare(
      'select (select count(*) from municipality) m, (select count(*) from follow_up) f, (select count(*) from status_update) u',
    )
    .get() as { m: number; f: number; u: number }
  console.log(
    `\n${counts.m} gemeenten, ${counts.f} opvolgingen, ${counts.u} berichten (gevuld in ${((performance.now() - filling) / 1000).toFixed(1)} s)`,
  )
  const clerk = db.$client
    .prepare(
      "select person_id id, municipality_code code from role_assignment where role = 'clerk' limit 1",
    )
    .get() as { id: number; code: string }
  const followUp = db.$client
    .prepare(
      'select f.id, r.slug from follow_up f join report r on r.id = f.report_id where f.municipality_code = ? limit 1 offset 42',
    )
    .get(clerk.code) as { id: number; slug: string }
  const secret = startSession({ db, clock: systemClock }, clerk.id, 'bench')
  closeDatabase(db)
  const started = performance.now()
  const server = spawn(process.execPath, ['build/server.js'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE: database,
      PORT: '0',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const baseUrl = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      const address = /http:\/\/[\d.]+:\d+/.exec(chunk.toString())?.[0]
      if (address) resolve(address)
    })
    server.once('exit', () => reject(new Error('the server did not start')))
  })
  const readyMs = performance.now() - started
  const cookie = cookieOf(secret)
  try {
    return await work({
      ...{ baseUrl, cookie, readyMs, pid: server.pid ?? 0 },
      followUpId: followUp.id,
      report: followUp.slug,
    })
  } finally {
    server.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
}

type Served = {
  baseUrl: string
  cookie: string
  readyMs: number
  pid: number
  followUpId: number
  /** Slug of the report that it belongs to. */
  report: string
}

function pagesOf(served: Served): Pages {
  return {
    'lege pagina': '/werk/leeg',
    'lijst te laat (50 rijen)': '/werk/opvolgingen?te-laat=ja&sorteer=te-laat',
    opvolging: `/werk/opvolgingen/${served.followUpId}`,
    'bord te laat': '/werk/te-laat',
    matrix: `/werk/onderzoeken/${served.report}`,
    'zoeken in tekst': '/werk/opvolgingen?zoek=overleg+beleid',
  }
}

function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}

async function measureAll(served: Served) {
  const figures: Record<string, { one: Figures; sixteen: Figures }> = {}
  for (const [name, path] of Object.entries(pagesOf(served))) {
    await measure(served, path, 4)
    figures[name] = {
      one: await measure(served, path, 1),
      sixteen: await measure(served, path, 16),
    }
  }
  return figures
}

function print(figures: Awaited<ReturnType<typeof measureAll>>): void {
  const empty = figures['lege pagina']
  for (const [name, { one, sixteen }] of Object.entries(figures)) {
    const share = empty ? Math.round((sixteen.perSecond / empty.sixteen.perSecond) * 100) : 0
    const cpuShare = empty ? Math.round((empty.sixteen.cpu / sixteen.cpu) * 100) : 0
    const line = (f: Figures) => `${f.perSecond.toFixed(0)}/s p50 ${f.p50} ms p99 ${f.p99} ms`
    console.log(
      `${name.padEnd(28)} 1: ${line(one).padEnd(34)} 16: ${line(sixteen).padEnd(34)} ${share} % van leeg; ${sixteen.cpu.toFixed(2)} ms processor, ${cpuShare} %`,
    )
  }
}

const results = []
for (const municipalities of [4, 342]) {
  const country = { municipalities, followUpsEach: 100, updatesEach: 5 }
  results.push(
    await withServer(country, async (served) => {
      console.log(`klaar na ${served.readyMs.toFixed(0)} ms`)
      const figures = await measureAll(served)
      print(figures)
      console.log(`geheugen na de meting: ${residentMegabytes(served.pid)} MB`)
      return figures
    }),
  )
}
const [small, large] = results
if (small && large) {
  console.log('\nKosten van een pagina met heel het land tegen vier gemeenten (1 verbinding):')
  for (const name of Object.keys(small)) {
    const time = (small[name]?.one.perSecond ?? 0) / (large[name]?.one.perSecond ?? 1)
    const cpu = (large[name]?.one.cpu ?? 0) / (small[name]?.one.cpu ?? 1)
    console.log(`${name.padEnd(28)} ${time.toFixed(2)} (processor ${cpu.toFixed(2)})`)
  }
}
