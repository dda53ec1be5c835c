import { parseArgs } from 'node:util'
import { Damaged } from '#app/backup/check.server.ts'
import { NotRestored, restore } from '#app/backup/restore.server.ts'
import { readSettings } from '#app/settings.server.ts'
import { systemClock } from '#app/workflow/clock.ts'

// `npm run restore -- FILE [--ook-als-nieuwer]`: puts a backup in the place of the database, which is kept beside it.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'ook-als-nieuwer': { type: 'boolean', default: false } },
})
const [file, ...others] = positionals
if (file === undefined || others.length > 0) {
  console.error('Zo: npm run restore -- BESTAND [--ook-als-nieuwer]')
  process.exit(1)
}
const { DATABASE: database } = readSettings(process.env)
try {
  const task = { file, database, now: systemClock.now(), evenIfNewer: values['ook-als-nieuwer'] }
  const { entries, files, lastRecordedAt, kept } = restore(task)
  console.log(`Teruggezet: ${file} staat nu als ${database}.`)
  console.log(`Gecontroleerd: ${entries} regels in het logboek, ${files} bestanden;`)
  console.log(`de laatste wijziging is van ${lastRecordedAt}.`)
  if (kept !== null) console.log(`De vorige database is bewaard als ${kept}.`)
} catch (error) {
  if (!(error instanceof Damaged || error instanceof NotRestored)) throw error
  console.error(`Niets gewijzigd: ${error.message}`)
  process.exitCode = 1
}
