import { parseArgs } from 'node:util'
import { postmanFor } from '#app/mail/postman.server.ts'
import { backupSettings, originOf, readSettings } from '#app/settings.server.ts'
import { isCalendarDate } from '#app/workflow/calendar-date.ts'
import { clockAt, systemClock } from '#app/workflow/clock.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { type JobName, jobs, runJob } from './day-work.ts'

// `npm run jobs -- [--op 2026-06-30]`: does the scheduled work once, of today or as on another day, for cron.
const { op } = parseArgs({ options: { op: { type: 'string' } } }).values
if (op !== undefined && !isCalendarDate(op)) {
  console.error(`--op ${op}: deze datum bestaat niet; schrijf bijvoorbeeld --op 2026-06-30`)
  process.exit(1)
}
const settings = readSettings(process.env)
const db = openDatabase(settings.DATABASE)
migrateDatabase(db)
const clock = op === undefined ? systemClock : clockAt(`${op}T06:00:00.000Z`)
const surroundings = {
  origin: originOf(settings),
  postman: postmanFor(settings),
  backup: backupSettings(settings),
}
for (const name of Object.keys(jobs) as JobName[]) {
  const result = await runJob({ db, clock }, name, surroundings)
  console.log(`${name}: ${result === null ? 'wordt elders al gedaan' : JSON.stringify(result)}`)
}
surroundings.postman.close()
closeDatabase(db)
