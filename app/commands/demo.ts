import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { readSettings } from '#app/settings.server.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { fillDemo, isEmpty } from '#db/demo/fill.ts'
import { sendDemoLetters } from '#db/demo/letters.ts'
import { migrateDatabase } from '#db/migrate.ts'

// `npm run demo:fill`: migrates the database and fills the demo when it is empty.
const { DATABASE } = readSettings(process.env)
mkdirSync(dirname(DATABASE), { recursive: true })
const db = openDatabase(DATABASE)
migrateDatabase(db)
if (isEmpty(db)) {
  await sendDemoLetters(db, fillDemo(db))
  console.log(`Demonstratie gevuld in ${DATABASE}`)
} else {
  console.log(`${DATABASE} is al gevuld`)
}
closeDatabase(db)
