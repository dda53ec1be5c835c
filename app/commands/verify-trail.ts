import { wholeTrail } from '#app/audit-trail/queries.server.ts'
import { verifyChain } from '#app/audit-trail/verify.ts'
import { readSettings } from '#app/settings.server.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'

// `npm run trail:verify`: checks that no entry of the audit trail was changed, taken out or put in.
const { DATABASE } = readSettings(process.env)
const db = openDatabase(DATABASE)
const check = verifyChain(wholeTrail(db))
closeDatabase(db)
if (check.whole) {
  console.log(`Het logboek is heel: ${check.entries} regels.`)
  console.log(`Laatste controlegetal: ${check.lastHash}`)
} else {
  const what =
    check.reason === 'changed' ? 'deze regel is gewijzigd' : 'hiervoor ontbreekt een regel'
  console.error(`Het logboek is NIET heel: regel ${check.brokenAt}, ${what}.`)
  process.exitCode = 1
}
