import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { kindOf } from '#app/reports/intake/reading/kinds.ts'
import { readPlainText } from '#app/reports/intake/reading/plain-text.ts'
import { readSource } from '#app/reports/intake/reading/read-source.ts'
import { largestFile, SourceRefused } from '#app/reports/intake/reading/refused.ts'
import { type RecognisedReport, recognise } from '#app/reports/intake/recognise.ts'

/** `npm run -s intake -- FILE [--json]`: prints what is recognised in a report, without a database. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  const path = positionals[0]
  if (!path) {
    console.error('Geef een bestand op: npm run -s intake -- BESTAND [--json]')
    return 2
  }
  const info = await stat(path).catch(() => null)
  if (!info?.isFile()) {
    console.error(`Het bestand ${path} bestaat niet of kan niet worden gelezen.`)
    return 1
  }
  try {
    const report = await reportIn(path, info.size)
    console.log(values.json ? JSON.stringify(report, null, 2) : summary(basename(path), report))
    return 0
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error
    console.error(`${basename(path)}: ${error.message}`)
    return 1
  }
}

/** Plain text is read at once; other kinds in a thread with limits. */
async function reportIn(path: string, size: number): Promise<RecognisedReport> {
  if (size > largestFile) throw new SourceRefused('too_large')
  const bytes = await readFile(path)
  if ((await kindOf(bytes, path)) === 'text') return recognise(readPlainText(bytes))
  return (await readSource(bytes, basename(path))).report
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
