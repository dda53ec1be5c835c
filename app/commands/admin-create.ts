import { parseArgs } from 'node:util'
import { createAdmin } from '#app/accounts/first-admin.server.ts'
import { originOf, readSettings } from '#app/settings.server.ts'
import { systemClock } from '#app/workflow/clock.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'

const usage = 'Zo: npm run admin:create -- --naam "Tom Visser" --email tom.visser@gemeente.nl'

/**
 * `npm run admin:create -- --naam NAME --email ADDRESS`: makes an admin and prints the address at which that person
 * chooses a password, once.
 */
function main(): number {
  const { naam, email } = parseArgs({
    options: { naam: { type: 'string' }, email: { type: 'string' } },
  }).values
  if (!naam?.trim() || !email || !/^[^\s@]+@[^\s@]+$/.test(email)) return fail(usage)
  const settings = readSettings(process.env)
  const db = openDatabase(settings.DATABASE)
  try {
    migrateDatabase(db)
    const path = createAdmin({ db, clock: systemClock }, { name: naam.trim(), email })
    console.log(
      `${naam.trim()} is beheerder en kiest een wachtwoord op ${originOf(settings)}${path}`,
    )
    return 0
  } catch (error) {
    if (error instanceof Refusal) return fail(`${email}: ${error.message}`)
    throw error
  } finally {
    closeDatabase(db)
  }
}

function fail(message: string): number {
  console.error(message)
  return 1
}

process.exitCode = main()
