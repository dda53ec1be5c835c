import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { recognise } from '#app/reports/intake/recognise.ts'

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
  const text = (await readFile(path)).toString('utf8')
  const report = recognise({ text })
  if (values.json) console.log(JSON.stringify(report, null, 2))
  else console.log(summary(basename(path), report))
  return 0
}

function summary(name: string, report: ReturnType<typeof recognise>): string {
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
