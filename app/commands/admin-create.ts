import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createAdmin } from '#app/accounts/first-admin.server.ts'
import { emailAddress } from '#app/accounts/input.ts'
import { cannotStart } from '#app/server/cannot-start.ts'
import { originOf, readSettings } from '#app/settings.server.ts'
import { systemClock } from '#app/workflow/clock.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'

const usage = 'Zo: npm run admin:create -- --naam "Tom Visser" --email tom.visser@gemeente.nl'

/**
 * `npm run admin:create -- --naam NAME --email ADDRESS`: makes an admin, and the database where there is none yet, and
 * prints the address at which that person chooses a password, once.
 */
function main(): string {
  const { naam = '', email = '' } = options()
  const name = naam.trim()
  if (name === '' || email === '') throw new Refusal('', usage)
  const address = emailAddress().safeParse(email)
  if (!address.success) throw new Refusal('', `${email}: ${address.error.issues[0]?.message}`)
  const settings = readSettings(process.env)
  mkdirSync(dirname(resolve(settings.DATABASE)), { recursive: true })
  const db = openDatabase(settings.DATABASE)
  try {
    migrateDatabase(db)
    const path = createAdmin({ db, clock: systemClock }, { name, email: address.data })
    return `${name} is beheerder en kiest een wachtwoord op dit adres, dat één keer werkt, 14 dagen lang:\n${originOf(settings)}${path}`
  } finally {
    closeDatabase(db)
  }
}

function options() {
  try {
    return parseArgs({ options: { naam: { type: 'string' }, email: { type: 'string' } } }).values
  } catch {
    throw new Refusal('', usage)
  }
}

try {
  console.log(main())
} catch (error) {
  const words = error instanceof Refusal ? error.message : cannotStart(error)
  if (words === null) throw error
  console.error(words)
  process.exitCode = 1
}
