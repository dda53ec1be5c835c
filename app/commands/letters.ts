import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { zipSync } from 'fflate'
import type { Moment } from '#app/follow-ups/history.ts'
import { auditOfficeLetter } from '#app/letters/audit-office-letter.ts'
import { readAuditOfficeInput, readReports } from '#app/letters/audit-office-queries.server.ts'
import { type LetterModel, letterModel } from '#app/letters/model.ts'
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
  'Gebruik: npm run -s letters -- [--gemeente NAAM | --rekenkamer] [--per JJJJ-MM-DD] [--naar MAP] [--zip]\nZonder --gemeente: alle gemeenten. Met --rekenkamer: de brief van de rekenkamer over alle gemeenten. Zonder --per: de stand van vandaag. Met --zip: alles ook samen in een ZIP.'

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
    const moment = { on: options.on, knownAt: systemClock.now() }
    const jobs = options.auditOffice
      ? auditOfficeLetters(db, moment)
      : progressLetters(db, chosen, moment)
    return await write(jobs, options)
  } finally {
    closeDatabase(db)
  }
}

type Options = {
  municipality: string | null
  auditOffice: boolean
  on: CalendarDate
  folder: string
  zip: boolean
}

function parseOptions(): Options | string {
  try {
    const { values } = parseArgs({
      options: {
        gemeente: { type: 'string' },
        per: { type: 'string', default: systemClock.today() },
        naar: { type: 'string', default: 'out' },
        rekenkamer: { type: 'boolean', default: false },
        zip: { type: 'boolean', default: false },
      },
    })
    if (!isCalendarDate(values.per)) {
      return `De datum ${values.per} bestaat niet. Schrijf een datum als 2026-06-30.`
    }
    return {
      municipality: values.gemeente?.trim().toLowerCase() ?? null,
      auditOffice: values.rekenkamer,
      on: values.per,
      folder: values.naar,
      zip: values.zip,
    }
  } catch (error) {
    return `Deze opdracht is niet begrepen: ${error instanceof Error ? error.message : error}`
  }
}

type Job = { who: string; base: string; make(): LetterModel }

/** The progress letters of the chosen municipalities, one for each report. */
function progressLetters(
  db: Database,
  chosen: readonly { code: string; slug: string; name: string }[],
  moment: Moment,
): Job[] {
  return chosen.flatMap(({ code, slug, name }) =>
    readReportsOf(db, code, moment.on).map((report) => ({
      who: name,
      base: `voortgangsbrief-${slug}-${report.slug}-${moment.on}`,
      make: () =>
        letterModel(readLetterInput(db, { reportId: report.id, municipalityCode: code }, moment)),
    })),
  )
}

/** The letter of the audit office about each report. */
function auditOfficeLetters(db: Database, moment: Moment): Job[] {
  return readReports(db).map(({ id, slug }) => ({
    who: 'Rekenkamer',
    base: `rekenkamerbrief-${slug}-${moment.on}`,
    make: () => auditOfficeLetter(readAuditOfficeInput(db, id, moment)),
  }))
}

/** One letter that fails does not stop the others; it is named, and the command ends with 1. */
async function write(jobs: readonly Job[], { on, folder, zip }: Options): Promise<number> {
  await mkdir(folder, { recursive: true })
  const made: Record<string, Uint8Array> = {}
  let [written, failed] = [0, 0]
  for (const { who, base, make } of jobs) {
    try {
      const letter = make()
      const files = {
        pdf: renderPdf(letter),
        docx: await renderDocx(letter),
        html: Buffer.from(renderHtml(letter)),
      }
      forgetRendered()
      for (const [form, content] of Object.entries(files)) {
        await writeFile(join(folder, `${base}.${form}`), content)
        if (zip) made[`${base}.${form}`] = content
      }
      console.log(`${who}: ${join(folder, base)}.pdf, .docx en .html`)
      written += 1
    } catch (error) {
      console.error(`${who}: niet gelukt. ${error instanceof Error ? error.message : error}`)
      failed += 1
    }
  }
  if (zip && written > 0) {
    const path = join(folder, `brieven-${on}.zip`)
    await writeFile(path, zipSync(made, { mtime: new Date(`${on}T12:00:00`) }))
    console.log(`Alles samen: ${path}`)
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
