import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { parseArgs } from 'node:util'
import type { Moment } from '#app/follow-ups/history.ts'
import { auditOfficeLetter } from '#app/letters/audit-office-letter.ts'
import { readAuditOfficeInput, readReports } from '#app/letters/audit-office-queries.server.ts'
import { type LetterModel, letterModel } from '#app/letters/model.ts'
import { readDecidedReports, readLetterInput } from '#app/letters/queries.server.ts'
import { renderDocx } from '#app/letters/render/docx.server.ts'
import { renderHtml } from '#app/letters/render/html.server.tsx'
import { forgetRendered, renderPdf } from '#app/letters/render/pdf.server.ts'
import { type ZipEntry, zipStream } from '#app/letters/zip-stream.ts'
import { readSettings } from '#app/settings.server.ts'
import { type CalendarDate, isCalendarDate } from '#app/workflow/calendar-date.ts'
import { systemClock } from '#app/workflow/clock.ts'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { municipality } from '#db/schema/index.ts'

const usage =
  'Gebruik: npm run -s letters -- [--gemeente NAAM | --rekenkamer] [--per JJJJ-MM-DD] [--naar MAP] [--zip]\nZonder --gemeente: alle gemeenten. Met --rekenkamer: de brief van de rekenkamer over alle gemeenten. Zonder --per: de stand van vandaag. Met --zip: alles ook samen in een ZIP.'

/** Where a command says what it did. */
type Print = Pick<Console, 'log' | 'error'>

/**
 * `npm run letters`: the progress letter of one municipality or of all (or the letter of the audit office), as PDF,
 * DOCX and HTML in a folder. Gives the code to end with: 0, 1 where a letter failed or none was made, 2 where the
 * command is not understood.
 */
export async function writeLetters(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  print: Print,
): Promise<number> {
  const refuse = (message: string, code: number) => {
    print.error(message)
    return code
  }
  const options = parseOptions(args)
  if (typeof options === 'string') return refuse(`${options}\n${usage}`, 2)
  const { DATABASE } = readSettings(environment)
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
    return await write(jobs, options, print)
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

function parseOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
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
  const places = new Map(chosen.map((place) => [place.code, place]))
  return readDecidedReports(db, [...places.keys()], moment.on).map((place) => {
    const { name = '', slug = '' } = places.get(place.municipalityCode) ?? {}
    return {
      who: name,
      base: `voortgangsbrief-${slug}-${place.slug}-${moment.on}`,
      make: () => letterModel(readLetterInput(db, place, moment)),
    }
  })
}

/** The letter of the audit office about each report. */
function auditOfficeLetters(db: Database, moment: Moment): Job[] {
  return readReports(db).map(({ id, slug }) => ({
    who: 'Rekenkamer',
    base: `rekenkamerbrief-${slug}-${moment.on}`,
    make: () => auditOfficeLetter(readAuditOfficeInput(db, id, moment)),
  }))
}

type Made = { written: number; failed: number }

/** One letter that fails does not stop the others; it is named. With a ZIP no more than one letter is in memory. */
async function write(
  jobs: readonly Job[],
  { on, folder, zip }: Options,
  print: Print,
): Promise<number> {
  await mkdir(folder, { recursive: true })
  const made: Made = { written: 0, failed: 0 }
  const files = filesOf(jobs, folder, made, print)
  if (zip) {
    const path = join(folder, `brieven-${on}.zip`)
    const zipped = Readable.fromWeb(zipStream(files, on) as WebStream<Uint8Array>)
    await pipeline(zipped, createWriteStream(path))
    if (made.written > 0) print.log(`Alles samen: ${path}`)
    else await rm(path)
  } else for await (const _ of files);
  const { written, failed } = made
  const total = written === 1 ? '1 brief' : `${written} brieven`
  print.log(failed === 0 ? `${total} gemaakt.` : `${total} gemaakt, ${failed} niet gelukt.`)
  return failed === 0 && written > 0 ? 0 : 1
}

/** Makes the letters one after the other, each in three files that lie in `folder` once they are given. */
async function* filesOf(
  jobs: readonly Job[],
  folder: string,
  made: Made,
  print: Print,
): AsyncGenerator<ZipEntry> {
  for (const { who, base, make } of jobs) {
    const entries: ZipEntry[] = []
    try {
      const letter = make()
      entries.push(
        { name: `${base}.pdf`, content: renderPdf(letter) },
        { name: `${base}.docx`, content: await renderDocx(letter) },
        { name: `${base}.html`, content: Buffer.from(renderHtml(letter)) },
      )
      forgetRendered()
      for (const { name, content } of entries) await writeFile(join(folder, name), content)
      print.log(`${who}: ${join(folder, base)}.pdf, .docx en .html`)
      made.written += 1
    } catch (error) {
      print.error(`${who}: niet gelukt. ${error instanceof Error ? error.message : error}`)
      made.failed += 1
      continue
    }
    yield* entries
  }
}
