import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startSession } from '#app/accounts/session.server.ts'
import { systemClock } from '#app/workflow/clock.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { cookieOf } from '#tests/support/http.ts'
import { megabytes, processorMs, startBuiltServer } from './built-server.ts'
import { fillCountry } from './country.ts'
import { nextClick, type Person, peopleIn } from './people.ts'

// `npm run load -- [--people 200] [--seconds 600] [--think 5] [--municipalities 342] [--backup]
// [--profile FOLDER]`: virtual people click through the built server with the whole country in it. `--people 200,400,800`
// takes these in turn, to find the most that the machine holds; `--backup` makes a backup halfway; `--profile` leaves a
// CPU profile of the server in that folder. The clicks come from this process, on the same machine.
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '600' },
    think: { type: 'string', default: '5' },
    municipalities: { type: 'string', default: '342' },
    backup: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
})
const stages = values.people.split(',').map(Number)
const seconds = Number(values.seconds)
const thinkMs = Number(values.think) * 1000

type Visitor = Person & { cookie: string | null }

const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-load-'))
const database = join(folder, 'load.db')
const visitors = fill()
const server = await startBuiltServer(
  database,
  { SEARCHES_PER_MINUTE: '100000' },
  values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`],
)
try {
  for (const people of stages) await stage(visitors.slice(0, people))
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

function fill(): Visitor[] {
  const db = openDatabase(database)
  migrateDatabase(db)
  const municipalities = Number(values.municipalities)
  fillCountry(db, { municipalities, followUpsEach: 100, updatesEach: 5 })
  const context = { db, clock: systemClock }
  const people = peopleIn(db, Math.max(...stages)).map((person) => ({
    ...person,
    cookie:
      person.personId === null ? null : cookieOf(startSession(context, person.personId, 'load')),
  }))
  closeDatabase(db)
  return people
}

async function stage(people: Visitor[]): Promise<void> {
  const times = new Map<string, number[]>()
  const errors: string[] = []
  const until = performance.now() + seconds * 1000
  const before = processorMs(server.pid)
  const work = people.map((person) => clickAround(person, until, times, errors))
  const watched = watch(until)
  if (values.backup) void pause((seconds * 1000) / 2).then(() => backup())
  await Promise.all(work)
  const { loop, memory } = await watched
  const all = [...times.values()].flat()
  const processor = processorMs(server.pid) - before
  console.log(`\n${people.length} people, ${seconds} s, thinking ${values.think} s on average`)
  console.log(
    `${all.length} answers, ${(all.length / seconds).toFixed(1)} per second; ${errors.length} errors (${((100 * errors.length) / (all.length + errors.length)).toFixed(2)} %)`,
  )
  for (const [name, list] of [['all', all] as const, ...times])
    console.log(
      `  ${name.padEnd(24)} ${String(list.length).padStart(6)}  p50 ${at(list, 0.5)} ms  p95 ${at(list, 0.95)} ms  p99 ${at(list, 0.99)} ms  longest ${at(list, 1)} ms`,
    )
  console.log(
    `event loop: longest block ${(Math.max(...loop) * 1000).toFixed(0)} ms, median of longest per 5 s ${(median(loop) * 1000).toFixed(0)} ms`,
  )
  console.log(
    `memory: ${memory[0]} MB at first, ${memory.at(-1)} MB at last, ${Math.max(...memory)} MB at most`,
  )
  console.log(`  at the end of each tenth: ${tenths(memory).join(', ')} MB`)
  console.log(
    `processor: ${(processor / seconds / 10).toFixed(0)} % of one core, ${(processor / all.length).toFixed(1)} ms per answer`,
  )
  for (const error of errors.slice(0, 5)) console.log(`  ${error}`)
}

async function clickAround(
  person: Visitor,
  until: number,
  times: Map<string, number[]>,
  errors: string[],
): Promise<void> {
  await pause(Math.random() * thinkMs)
  while (performance.now() < until) {
    const { name, path, form } = nextClick(person, Math.random)
    const { baseUrl } = server
    const headers = { ...(person.cookie && { cookie: person.cookie }), origin: baseUrl }
    const started = performance.now()
    try {
      const answer = await fetch(baseUrl + path, {
        ...{ method: form ? 'POST' : 'GET', headers, redirect: 'manual' as const },
        ...(form && { body: new URLSearchParams(form) }),
      })
      await answer.arrayBuffer()
      if (answer.status !== (form ? 302 : 200)) errors.push(`${name} ${path}: ${answer.status}`)
      else times.set(name, [...(times.get(name) ?? []), performance.now() - started])
    } catch (error) {
      errors.push(`${name} ${path}: ${error}`)
    }
    await pause(-Math.log(1 - Math.random()) * thinkMs)
  }
}

/** Every five seconds: the longest that the event loop was blocked since the last time, and the memory. */
async function watch(until: number) {
  const { baseUrl, pid } = server
  const [loop, memory]: [number[], number[]] = [[], []]
  await fetch(`${baseUrl}/metrics`)
  while (performance.now() < until) {
    await pause(5000)
    const text = await (await fetch(`${baseUrl}/metrics`)).text()
    loop.push(Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(text)?.[1]))
    memory.push(megabytes(pid))
  }
  return { loop, memory }
}

function tenths(series: readonly number[]): number[] {
  return Array.from(
    { length: 10 },
    (_, tenth) => series[Math.ceil((series.length * (tenth + 1)) / 10) - 1] ?? 0,
  )
}

function backup(): void {
  const started = performance.now()
  spawn(process.execPath, ['--import', 'tsx', 'app/commands/backup.ts'], {
    env: { ...process.env, DATABASE: database },
    stdio: 'inherit',
  }).once('exit', () =>
    console.log(`backup: ${((performance.now() - started) / 1000).toFixed(1)} s`),
  )
}

function at(list: readonly number[], share: number): string {
  const sorted = [...list].sort((a, b) => a - b)
  return (sorted[Math.ceil((sorted.length - 1) * share)] ?? 0).toFixed(0).padStart(5)
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0
}
