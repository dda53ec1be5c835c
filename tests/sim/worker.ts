import type Sqlite from 'better-sqlite3'
import { and, isNull } from 'drizzle-orm'
import { type JobName, runJob, type Surroundings } from '#app/commands/day-work.ts'
import { postmanFor } from '#app/mail/postman.server.ts'
import { clockAt } from '#app/workflow/clock.ts'
import { openDatabase } from '#db/client.ts'
import { outboxMessage } from '#db/schema/index.ts'
import { isDayOff, plus } from './days.ts'
import type { performAct as PerformAct } from './perform-act.ts'
import { firstMinute, type Place, type Reply, type Told } from './worker-talk.ts'

// A process of the simulation, that the one which started it kills as it likes. It lives through the days from
// `from` on: the digest of the morning, the mail, what people do, again the digest and the mail.

const phases = ['digest', 'deliver', 'people', 'deliver', 'digest', 'deliver'] as const
/** Days after the last one in which mail that still waits can go. */
const afterDays = 6

let heard: (reply: Reply) => void = () => {}
let now = ''
let rivalDied = false
process.on('message', (reply: Reply) => {
  if ('now' in reply) now = reply.now
  else if ('rivalDied' in reply) rivalDied = true
  else heard(reply)
})
process.once('disconnect', () => process.exit(0))

function ask(told: Told | null): Promise<Reply> {
  return new Promise((resolve) => {
    heard = resolve
    if (told !== null) process.send?.(told)
  })
}

function tell(told: Told): void {
  process.send?.(told)
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const first = await ask(null)
if (!('start' in first)) throw new Error('the first message must be the start')
const { start } = first
const db = openDatabase(start.database)
db.$client.pragma('synchronous = NORMAL') // A killed process loses nothing that the system has; only power cuts do.
const postman = postmanFor({ SMTP_URL: start.smtpUrl, MAIL_FROM: 'Opvolgwijzer <w@sim.example>' })
// This process makes none.
const backup = { folder: '', keeping: { days: 1, months: 1 } }
const surroundings: Surroundings = { origin: start.origin, postman, backup }

function instantOf(day: string, minute: number): string {
  return new Date(Date.parse(day) + minute * 60_000).toISOString()
}

/** How many writes this process still does before it ends itself with SIGKILL; null: it does not. */
let writesLeft: number | null = null
const statement = Object.getPrototypeOf(db.$client.prepare('select 1')) as Sqlite.Statement
for (const method of ['run', 'get', 'all'] as const) {
  const original = statement[method] as (...values: unknown[]) => unknown
  Object.defineProperty(statement, method, {
    value(this: Sqlite.Statement, ...values: unknown[]) {
      const result = original.apply(this, values)
      if (writesLeft !== null && !this.readonly) {
        writesLeft -= 1
        if (writesLeft <= 0) process.kill(process.pid, 'SIGKILL')
      }
      return result
    },
  })
}

if (start.rival) await deliverBeside()
else await liveOn()

/** Its clock moves only between two deliveries, as time does not leap while one is under way. */
async function deliverBeside(): Promise<void> {
  for (let at = ''; ; await pause(3)) {
    if (now !== at) tell({ idle: now })
    at = now
    if (at !== '') await runJob({ db, clock: clockAt(at) }, 'deliver', surroundings)
  }
}

async function liveOn(): Promise<void> {
  const { closePool, performAct } = await import('./perform-act.ts')
  let { day, phase, acts, minute } = start.from
  for (; day < start.until; day = plus(day, 1), phase = 0, acts = 0, minute = firstMinute) {
    for (; phase < phases.length; phase += 1, minute += 60) {
      // On a day off once a day is enough to see that nothing is made.
      if (isDayOff(day) && phase > 1) continue
      await goOn({ day, phase, acts, minute })
      const what = phases[phase]
      if (what === 'people') await peopleOn(performAct, day, acts, minute)
      else if (what) minute = await job(what, { day, phase, acts, minute })
    }
  }
  for (let after = 0; after < afterDays && waiting() > 0; after += 1)
    await deliverOn(plus(start.until, after))
  await closePool()
  postman.close()
  tell({ finished: true })
}

/** Says where it is, and hears whether it is to die at a write. */
async function goOn(at: Place): Promise<void> {
  const reply = await ask({ at })
  if ('go' in reply && reply.dieAtWrite !== null) writesLeft ??= reply.dieAtWrite
}

async function deliverOn(day: string): Promise<void> {
  const place = { day, phase: 0, acts: 0, minute: firstMinute }
  await goOn(place)
  await job('deliver', place)
}

async function peopleOn(
  performAct: typeof PerformAct,
  day: string,
  done: number,
  from: number,
): Promise<void> {
  const acts = start.diary[day] ?? []
  for (let place = done; place < acts.length; place += 1) {
    const act = acts[place]
    if (act === undefined) continue
    const clock = clockAt(instantOf(day, from + place))
    await performAct({ db, clock }, start.origin, act, `${day}-${place}`, start.letters, find)
    tell({ done: place + 1 })
  }
}

async function find(question: { owner: string; town: string; number: number }): Promise<string> {
  const reply = await ask({ find: question })
  if (!('link' in reply)) throw new Error(`no link came for ${JSON.stringify(question)}`)
  return reply.link
}

/** Runs a job from `place` on; waits while another process has its lease, an hour when that one has died. */
async function job(name: JobName, place: Place): Promise<number> {
  for (let { minute } = place; ; ) {
    const clock = clockAt(instantOf(place.day, minute))
    if ((await runJob({ db, clock }, name, surroundings)) !== null) return minute
    if (rivalDied) {
      rivalDied = false
      minute += 61
      await goOn({ ...place, minute })
    } else await pause(5)
  }
}

function waiting(): number {
  const { sentAt, failedAt } = outboxMessage
  return db
    .select()
    .from(outboxMessage)
    .where(and(isNull(sentAt), isNull(failedAt)))
    .all().length
}
