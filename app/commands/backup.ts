import { backUp } from '#app/backup/back-up.server.ts'
import { backupSettings, readSettings } from '#app/settings.server.ts'
import { systemClock } from '#app/workflow/clock.ts'
import { openForReading } from '#db/client.ts'

// `npm run backup`: makes a checked backup now, while people work, and throws away the ones that have had their time.
const settings = readSettings(process.env)
try {
  const db = openForReading(settings.DATABASE)
  const made = await backUp({ db, clock: systemClock }, backupSettings(settings))
  db.$client.close()
  console.log(`Reservekopie: ${made.file} (${(made.bytes / 1024 ** 2).toFixed(1)} MB)`)
  console.log(`Gecontroleerd: database heel, ${made.files} bestanden heel,`)
  console.log(`logboek heel (${made.entries} regels, laatste controlegetal ${made.lastHash}).`)
  if (made.diverges)
    console.warn(
      'Let op: het logboek gaat niet door op de vorige reservekopie. Dat klopt alleen na terugzetten.',
    )
  for (const name of made.discarded) console.log(`Weggedaan: ${name}`)
} catch (error) {
  console.error(`Geen reservekopie: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
