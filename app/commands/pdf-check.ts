import { readFile } from 'node:fs/promises'
import { checkPdf, pdfRules } from '#app/letters/pdf-check/check.ts'

/** `npm run -s pdf:check -- FILE…`: checks PDFs and prints what is wrong. */
async function main(paths: readonly string[]): Promise<number> {
  if (paths.length === 0) {
    console.error('Geef een of meer bestanden op: npm run -s pdf:check -- BESTAND.pdf')
    return 2
  }
  let failed = 0
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => null)
    if (bytes === null) {
      console.error(`${path}: bestaat niet of kan niet worden gelezen.`)
      failed += 1
      continue
    }
    const problems = checkPdf(bytes)
    if (problems.length === 0) {
      console.log(`${path}: doorstaat onze controle (${pdfRules.length} regels).`)
      continue
    }
    failed += 1
    console.log(`${path}: ${problems.length} gebreken`)
    for (const { rule, clause, message } of problems)
      console.log(`  ${rule} (${clause}): ${message}`)
  }
  return failed === 0 ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
