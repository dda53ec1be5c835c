import { readFileSync } from 'node:fs'
import { parseSource } from '#app/reports/intake/reading/parse-source.ts'
import { recognise } from '#app/reports/intake/recognise.ts'
import { damage } from '#tests/support/damaged-inputs.ts'
import { fixturesOf } from '#tests/support/intake-quality.ts'
import { docxReport, htmlReport, pdfReport } from '#tests/support/report-files.ts'

/**
 * `npm run intake:fuzz -- [COUNT]`: damages files of every kind (10,000 unless told) and reads them in this
 * process. Anything but a result or a `SourceRefused` is a failure; so is one that takes over 5 s.
 */
const count = Number(process.argv[2] ?? 10_000)
const texts = fixturesOf('tests/fixtures/intake/development').map((each) => Buffer.from(each.text))
const csv = Buffer.from('Nr;Aanbeveling;Voor wie\n1;Stel een plan vast voor het groen;college\n')
const given = process.argv.slice(3).map((path) => readFileSync(path))
const files = [htmlReport(), pdfReport(), await docxReport(), csv, ...texts, ...given]
const outcomes = new Map<string, number>()
let slowest = 0
let failures = 0
process.on('unhandledRejection', (reason) => {
  failures += 1
  console.error('unhandled', reason)
})
// The libraries load once, which is no part of reading a file.
for (const file of files.slice(0, 4)) await parseSource(file, 'a').catch(() => null)
for (let seed = 0; seed < count; seed++) {
  const file = files[seed % files.length] ?? csv
  const started = performance.now()
  const outcome = await parseSource(damage(file, seed), seed % files.length === 3 ? 'a.csv' : 'a')
    .then(
      ({ source }) =>
        `read, ${recognise(source).recommendations.length > 0 ? 'something' : 'nothing'} found`,
    )
    .catch((error: Error & { reason?: string }) => error.reason ?? `FAILURE ${error.stack}`)
  const took = performance.now() - started
  slowest = Math.max(slowest, took)
  if (outcome.startsWith('FAILURE') || took > 5_000) {
    failures += 1
    console.error(`seed ${seed}: ${outcome} (${took.toFixed(0)} ms)`)
  }
  const key = outcome.startsWith('FAILURE') ? 'FAILURE' : outcome
  outcomes.set(key, (outcomes.get(key) ?? 0) + 1)
}
for (const [outcome, times] of [...outcomes].sort((a, b) => b[1] - a[1]))
  console.log(`${times}\t${outcome}`)
const memory = process.memoryUsage.rss() / 1024 / 1024
console.log(
  `${count} inputs, slowest ${slowest.toFixed(0)} ms, ${memory.toFixed(0)} MB, ${failures} failures`,
)
process.exitCode = failures > 0 ? 1 : 0
