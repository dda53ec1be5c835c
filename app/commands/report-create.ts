import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { eq } from 'drizzle-orm'
import { readActor } from '#app/accounts/actor.server.ts'
import { officesOf } from '#app/reports/audit-offices.server.ts'
import { createReport } from '#app/reports/create-report.server.ts'
import { creationWords } from '#app/reports/draft.ts'
import { checkedDraft } from '#app/reports/draft-form.ts'
import { draftRow } from '#app/reports/drafts.server.ts'
import { startIntake } from '#app/reports/start-intake.server.ts'
import { readSettings } from '#app/settings.server.ts'
import { systemClock } from '#app/workflow/clock.ts'
import { Forbidden, Refusal } from '#app/workflow/errors.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { person } from '#db/schema/index.ts'

const usage =
  'Zo: npm run report:create -- BESTAND --namens E-MAIL [--korte-titel TEKST] [--bevestig]'

/**
 * `npm run report:create -- FILE --namens E-MAIL [--korte-titel TEXT] [--bevestig]`: reads a report into a draft for the
 * auditor with that address, and says what would be created; with `--bevestig` creates it when nothing is missing.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      namens: { type: 'string' },
      'korte-titel': { type: 'string' },
      bevestig: { type: 'boolean', default: false },
    },
  })
  const [path] = positionals
  if (path === undefined || values.namens === undefined) return fail(usage)
  const content = await readFile(path).catch(() => null)
  if (content === null) return fail(`Het bestand ${path} bestaat niet of kan niet worden gelezen.`)
  const db = openDatabase(readSettings(process.env).DATABASE)
  try {
    migrateDatabase(db)
    const context = { db, clock: systemClock }
    const row = db.select().from(person).where(eq(person.email, values.namens)).get()
    const actor = row ? readActor(db, row.id, systemClock.today()) : null
    if (actor === null) return fail(`Niemand hier heeft het adres ${values.namens}.`)
    const [office] = officesOf(context, actor)
    if (office === undefined) throw new Forbidden()
    const sourceFile = Object.assign(new File([], basename(path)), { content })
    const source = { auditOfficeId: office.id, sourceText: '', sourceFile }
    const { draftId } = await startIntake(context, actor, source)
    const { draft } = draftRow(db, actor, draftId)
    if (values['korte-titel']) draft.shortTitle = values['korte-titel']
    for (const note of draft.notes) console.log(`Let op: ${note}`)
    console.log(`${draft.title || 'Zonder titel'}\n${creationWords(draft)}`)
    const { input, errors } = checkedDraft(draft, office.id)
    const checkAt = `Kijk het concept na op /werk/onderzoeken/invoer/${draftId}`
    if (input === null)
      return fail(`${Object.values(errors).flat().join('\n')}\nNiets aangemaakt. ${checkAt}`)
    if (!values.bevestig) {
      console.log(`Nog niets aangemaakt: geef --bevestig mee. ${checkAt}`)
      return 0
    }
    const { slug, followUps } = createReport(context, actor, input, draftId)
    console.log(`Aangemaakt: /werk/onderzoeken/${slug}, ${followUps} opvolgingen`)
    return 0
  } catch (error) {
    if (error instanceof Refusal) return fail(`${basename(path)}: ${error.message}`)
    if (error instanceof Forbidden) return fail(`${values.namens} mag geen onderzoeken invoeren.`)
    throw error
  } finally {
    closeDatabase(db)
  }
}

function fail(message: string): number {
  console.error(message)
  return 1
}

process.exitCode = await main()
