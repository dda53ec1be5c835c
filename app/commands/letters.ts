import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { letterModel } from '#app/letters/model.ts'
import { readLetterInput, readReportsOf } from '#app/letters/queries.server.ts'
import { renderDocx } from '#app/letters/render/docx.server.ts'
import { renderHtml } from '#app/letters/render/html.server.tsx'
import { forgetRendered, renderPdf } from '#app/letters/render/pdf.server.ts'
import { readSettings } from '#app/settings.server.ts'
import { type CalendarDate, isCalendarDate } from '#app/workflow/calendar-date.ts'
import { systemClock } from '#app/workflow/clock.ts'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { municipality } from '#db/schema/index.ts'

const usage =
  'Gebruik: npm run -s letters -- [--gemeente NAAM] [--per JJJJ-MM-DD] [--naar MAP]\nZonder --gemeente: alle gemeenten. Zonder --per: de stand van vandaag.'

/** `npm run letters`: the progress letter of one municipality or of all, as PDF, DOCX and HTML in a folder. */
async function main(): Promise<number> {
  const options = parseOptions()
  if (typeof options === 'string') return refuse(`${options}\n${usage}`, 2)
  const { DATABASE } = readSettings(process.env)
  if (!existsSync(DATABASE)) {
    return refuse(
      `De database ${DATABASE} bestaat niet. Vul eerst de demonstratie (npm run demo:fill) of stel DATABASE in.`,
      1,
    )
  }
  const db = openDatabase(DATABASE)
  try {
    const known = db.select().from(municipality).orderBy(municipality.name).all()
    const chosen = known.filter(
      ({ slug, code, name }) =>
        options.municipality === null ||
        [slug, code.toLowerCase(), name.toLowerCase()].includes(options.municipality),
    )
    if (chosen.length === 0) {
      return refuse(
        `De gemeente ${options.municipality ?? ''} staat niet in ${DATABASE}. Bekend zijn: ${known.map(({ slug }) => slug).join(', ') || 'nog geen'}.`,
        1,
      )
    }
    return await write(db, chosen, options)
  } finally {
    closeDatabase(db)
  }
}

type Options = { municipality: string | null; on: CalendarDate; folder: string }

function parseOptions(): Options | string {
  try {
    const { values } = parseArgs({
      options: {
        gemeente: { type: 'string' },
        per: { type: 'string', default: systemClock.today() },
        naar: { type: 'string', default: 'out' },
      },
    })
    if (!isCalendarDate(values.per)) {
      return `De datum ${values.per} bestaat niet. Schrijf een datum als 2026-06-30.`
    }
    return {
      municipality: values.gemeente?.trim().toLowerCase() ?? null,
      on: values.per,
      folder: values.naar,
    }
  } catch (error) {
    return `Deze opdracht is niet begrepen: ${error instanceof Error ? error.message : error}`
  }
}

/** One letter that fails does not stop the others; it is named, and the command ends with 1. */
async function write(
  db: Database,
  chosen: readonly { code: string; slug: string; name: string }[],
  { on, folder }: Options,
): Promise<number> {
  await mkdir(folder, { recursive: true })
  const moment = { on, knownAt: systemClock.now() }
  let [written, failed] = [0, 0]
  for (const { code, slug, name } of chosen) {
    for (const report of readReportsOf(db, code)) {
      const base = join(folder, `voortgangsbrief-${slug}-${report.slug}-${on}`)
      try {
        const letter = letterModel(
          readLetterInput(db, { reportId: report.id, municipalityCode: code }, moment),
        )
        await writeFile(`${base}.pdf`, renderPdf(letter))
        await writeFile(`${base}.docx`, await renderDocx(letter))
        await writeFile(`${base}.html`, renderHtml(letter))
        forgetRendered()
        console.log(`${name}: ${base}.pdf, .docx en .html`)
        written += 1
      } catch (error) {
        console.error(`${name}: niet gelukt. ${error instanceof Error ? error.message : error}`)
        failed += 1
      }
    }
  }
  const total = written === 1 ? '1 brief' : `${written} brieven`
  console.log(failed === 0 ? `${total} gemaakt.` : `${total} gemaakt, ${failed} niet gelukt.`)
  return failed === 0 && written > 0 ? 0 : 1
}

function refuse(message: string, code: number): number {
  console.error(message)
  return code
}

process.exitCode = await main()
