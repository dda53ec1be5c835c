import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { rememberBrowser } from '#app/accounts/known-browser.server.ts'
import { hashPassword } from '#app/accounts/password.server.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { installation, password, person } from '#db/schema/index.ts'
import { startBuiltServer } from './built-server.ts'

// `npm run bench:sign-in`: 200 sign-ins a second with wrong passwords, from one address and then from 200, against one
// account and many; meanwhile others sign in with their own password from an address of their own, one of them into the
// very account that is attacked. Says how many got in, and how long that and a page took.

const seconds = Number(process.env.BENCH_SECONDS ?? 10)
const perSecond = 200
const right = 'vier paarden lezen kranten'
const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-bench-'))
const database = join(folder, 'bench.db')
const db = openDatabase(database)
migrateDatabase(db)
const now = new Date().toISOString()
db.insert(installation).values({ id: 1, demo: false, setUpAt: now }).run()
const hash = await hashPassword(right, { lane: '', known: true })
for (const name of ['aangevallen', 'ander']) {
  const { id } = db
    .insert(person)
    .values({ name, email: `${name}@bench.example` })
    .returning({ id: person.id })
    .get()
  db.insert(password).values({ personId: id, hash, setAt: now }).run()
}
const known = rememberBrowser(db, 1, now)
closeDatabase(db)

const server = await startBuiltServer(database)
const site = new URL(server.baseUrl)

type Sent = { status: number; ms: number }

/** A request from `localAddress`: all of 127.0.0.0/8 is this machine, and the server sees them as so many callers. */
function send(localAddress: string, path: string, form?: Record<string, string>, cookie = '') {
  const body = form === undefined ? undefined : new URLSearchParams(form).toString()
  const started = performance.now()
  return new Promise<Sent>((resolve, reject) => {
    const asked = request(
      {
        ...{ host: site.hostname, port: site.port, path, localAddress, agent: false },
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          origin: site.origin,
          cookie,
          'content-type': 'application/x-www-form-urlencoded',
          ...(body === undefined ? {} : { 'content-length': body.length }),
        },
      },
      (answer) => {
        answer.resume()
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, ms: performance.now() - started }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

const signIn = (from: string, email: string, text: string, cookie = '') =>
  send(from, '/aanmelden', { email, password: text }, cookie)

function summary(name: string, sent: readonly Sent[]): string {
  const times = sent.map((one) => one.ms).sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
  const counts = new Map<number, number>()
  for (const { status } of sent) counts.set(status, (counts.get(status) ?? 0) + 1)
  const statuses = [...counts].map(([status, count]) => `${count}x ${status}`).join(', ')
  return `${name}: ${statuses}; median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(0.999)} ms`
}

async function attack(name: string, from: (turn: number) => string, of: (turn: number) => string) {
  const sent: Promise<Sent>[] = []
  const others: Sent[] = []
  const owners: Sent[] = []
  const pages: Sent[] = []
  const until = Date.now() + seconds * 1000
  const flood = (async () => {
    for (let turn = 0; Date.now() < until; turn += 1) {
      sent.push(signIn(from(turn), of(turn), 'geraden').catch(() => ({ status: 0, ms: 0 })))
      if (turn % 20 === 19) await pause((20 / perSecond) * 1000)
    }
  })()
  const cookie = `bekend=${encodeURIComponent(Buffer.from(JSON.stringify(known)).toString('base64'))}`
  while (Date.now() < until) {
    others.push(await signIn('127.9.0.1', 'ander@bench.example', right))
    owners.push(await signIn('127.9.0.2', 'aangevallen@bench.example', right, cookie))
    pages.push(await send('127.9.0.3', '/'))
    await pause(200)
  }
  await flood
  console.log(`\n${name}, ${Math.round(sent.length / seconds)} attempts per second`)
  console.log(summary('  attackers', await Promise.all(sent)))
  console.log(summary('  another person', others))
  console.log(summary('  the person attacked, from a known browser', owners))
  console.log(summary('  the front page', pages))
}

await attack(
  'one address, one account',
  () => '127.1.0.1',
  () => 'aangevallen@bench.example',
)
await attack(
  '200 addresses, one account',
  (turn) => `127.2.0.${1 + (turn % 200)}`,
  () => 'aangevallen@bench.example',
)
await attack(
  '200 addresses, many accounts',
  (turn) => `127.3.0.${1 + (turn % 200)}`,
  (turn) => `iemand${turn}@bench.example`,
)
await server.stop()
rmSync(folder, { recursive: true, force: true })
