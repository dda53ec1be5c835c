import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { sendDigests } from '#app/deadlines/send-digests.server.ts'
import { deliverDue } from '#app/mail/delivery.server.ts'
import { postmanFor } from '#app/mail/postman.server.ts'
import { clockAt } from '#app/workflow/clock.ts'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { outboxMessage } from '#db/schema/index.ts'
import { startSmtp } from '#tests/support/smtp-server.ts'
import { fillCountry } from './country.ts'

// `npm run bench:digests -- [--gemeenten 342]`: the digest job over the whole country. The first day is the worst that
// can be: nobody was ever told anything, and all that is too late comes at once. Then an ordinary day, and the same
// day again. `blocked` is the longest that the server could not answer meanwhile.
const { gemeenten } = parseArgs({
  options: { gemeenten: { type: 'string', default: '342' } },
}).values

type Measured = { seconds: number; cpu: number; megabytes: number; blocked: number }

async function measured<T>(work: () => Promise<T>): Promise<Measured & { result: T }> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  let megabytes = 0
  const sample = setInterval(() => {
    megabytes = Math.max(megabytes, process.memoryUsage.rss() / 1024 ** 2)
  }, 20)
  const before = process.cpuUsage()
  const started = performance.now()
  delay.enable()
  const result = await work()
  delay.disable()
  clearInterval(sample)
  const { user, system } = process.cpuUsage(before)
  return {
    result,
    seconds: (performance.now() - started) / 1000,
    cpu: (user + system) / 1e6,
    megabytes: Math.max(megabytes, process.memoryUsage.rss() / 1024 ** 2),
    blocked: delay.max / 1e6,
  }
}

function print(what: string, { seconds, cpu, megabytes, blocked }: Measured): void {
  const figures = `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s processor), ${megabytes.toFixed(0)} MB`
  console.log(`${what.padEnd(46)} ${figures}, ten hoogste ${blocked.toFixed(0)} ms bezet`)
}

async function digestsOn(db: Database, day: string): Promise<void> {
  const context = { db, clock: clockAt(`${day}T06:00:00.000Z`) }
  const run = await measured(() => sendDigests(context, 'https://wijzer.example'))
  print(`${day}: ${run.result.digests} overzichten`, run)
}

const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-bench-'))
const db = openDatabase(join(folder, 'bench.db'))
migrateDatabase(db)
fillCountry(db, { municipalities: Number(gemeenten), followUpsEach: 100, updatesEach: 5 })
console.log(`${gemeenten} gemeenten van 100 opvolgingen`)
await digestsOn(db, '2026-11-02')
await digestsOn(db, '2026-11-03')
await digestsOn(db, '2026-11-03')

const smtp = await startSmtp()
const postman = postmanFor({ SMTP_URL: smtp.url, MAIL_FROM: 'Opvolgwijzer <w@bench.example>' })
const queued = db.$count(outboxMessage)
const delivery = await measured(async () => {
  const context = { db, clock: clockAt('2026-11-03T07:00:00.000Z') }
  for (let sent = 1; sent > 0; ) sent = (await deliverDue(context, postman)).sent
})
print(`${await queued} berichten bezorgd op de eigen machine`, delivery)
postman.close()
await smtp.stop()
closeDatabase(db)
rmSync(folder, { recursive: true, force: true })
