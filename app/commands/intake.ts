import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { kindOf } from '#app/reports/intake/reading/kinds.ts'
import { readPlainText } from '#app/reports/intake/reading/plain-text.ts'
import { readSource } from '#app/reports/intake/reading/read-source.ts'
import { largestFile, SourceRefused } from '#app/reports/intake/reading/refused.ts'
import { type RecognisedReport, recognise } from '#app/reports/intake/recognise.ts'
import type { Place, SourceText } from '#app/reports/intake/source.ts'

const usage = `npm run -s intake -- BESTAND [--json]

Leest een rapport (PDF, DOCX, HTML, TXT, CSV of XLSX) en toont wat erin is herkend; de database blijft ongemoeid.
Met - als BESTAND wordt de invoer gelezen, zoals achter een pijp.
--json geeft alles als JSON, met van elke aanbeveling de plaats in de bron: tekens, regel en de woorden zelf.`

/** `npm run -s intake -- FILE [--json]`: prints what is recognised in a report, without a database. */
async function main(): Promise<number> {
  const { path, json, help, wrong } = asked()
  if (help) {
    console.log(usage)
    return 0
  }
  if (wrong || path === undefined) {
    console.error(wrong ?? 'Geef een bestand op.')
    console.error(usage)
    return 2
  }
  const name = path === '-' ? 'invoer' : basename(path)
  try {
    const bytes = path === '-' ? await buffer(process.stdin) : await fileAt(path)
    const { source, report } = await read(bytes, name)
    console.log(
      json ? JSON.stringify(withWords(report, source.text), null, 2) : summary(name, report),
    )
    return 0
  } catch (error) {
    if (!(error instanceof SourceRefused || error instanceof NoFile)) throw error
    console.error(`${name}: ${error.message}`)
    return 1
  }
}

class NoFile extends Error {}

function asked(): { path?: string; json: boolean; help: boolean; wrong?: string } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const wrong = positionals.length > 1 ? 'Geef één bestand op.' : undefined
    return { ...values, path: positionals[0], wrong }
  } catch {
    return { json: false, help: false, wrong: 'Deze optie bestaat niet.' }
  }
}

async function fileAt(path: string): Promise<Buffer> {
  const info = await stat(path).catch(() => null)
  if (!info?.isFile()) throw new NoFile('dit bestand bestaat niet of kan niet worden gelezen.')
  if (info.size > largestFile) throw new SourceRefused('too_large')
  return await readFile(path).catch(() => {
    throw new NoFile('dit bestand bestaat niet of kan niet worden gelezen.')
  })
}

/** Larger than any report in plain text, in bytes: then with limits on time, like the other kinds. */
const longText = 500_000

/** Plain text is read at once; other kinds in a thread with limits. */
async function read(
  bytes: Buffer,
  name: string,
): Promise<{ source: SourceText; report: RecognisedReport }> {
  if (bytes.length > largestFile) throw new SourceRefused('too_large')
  const atOnce = bytes.length < longText && (await kindOf(bytes, name)) === 'text'
  if (!atOnce) return await readSource(bytes, name)
  const source = readPlainText(bytes)
  return { source, report: recognise(source) }
}

/** Places as offsets say nothing to who doesn't have the text as it was read out of a PDF. */
function withWords(report: RecognisedReport, text: string) {
  const told = ({ start, end }: Place) => ({
    start,
    end,
    line: text.slice(0, start).split('\n').length,
    quote: text.slice(start, end),
  })
  return {
    ...report,
    recommendations: report.recommendations.map((each) => ({
      ...each,
      place: told(each.place),
      places: each.places.map(told),
    })),
  }
}

function summary(name: string, report: RecognisedReport): string {
  const lines = [
    `${name}: ${report.title ?? 'zonder titel'}`,
    `Rekenkamer: ${report.auditOffice ?? 'niet gevonden'}`,
    `Aangeboden op: ${report.offeredOn ?? 'niet gevonden'}`,
    `Gemeenten: ${report.municipalities.map((each) => each.name).join(', ') || 'niet gevonden'}`,
    ...report.recommendations.map(
      (each) => `${each.number}. [${each.addressees.join(', ') || '?'}] ${each.text}`,
    ),
    ...report.notes,
  ]
  return lines.join('\n')
}

process.exitCode = await main()
