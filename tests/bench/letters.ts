import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type LetterModel, letterModel } from '#app/letters/model.ts'
import { checkPdf } from '#app/letters/pdf-check/check.ts'
import { renderDocx } from '#app/letters/render/docx.server.ts'
import { forgetRendered, renderPdf } from '#app/letters/render/pdf.server.ts'
import { fullCase, letterInput } from '#tests/letters/case.ts'

// `npm run -s bench:letters`: what a letter costs, against LibreOffice that converts the same letters from DOCX.

const run = promisify(execFile)
const municipalities = 342

/** A letter of about six pages: fourteen recommendations in all states, of another municipality each time. */
function sixPages(number: number): LetterModel {
  const more = fullCase().map((facts) => ({
    ...facts,
    id: facts.id + 100,
    recommendation: {
      ...facts.recommendation,
      id: facts.recommendation.id + 100,
      number: String(Number(facts.recommendation.number) + 7),
      position: facts.recommendation.position + 7,
      parentId: null,
    },
  }))
  const { municipality } = letterInput()
  return letterModel(
    letterInput({
      followUps: [...fullCase(), ...more],
      municipality: { ...municipality, name: `Duinrade ${number}` },
    }),
  )
}

const turn = () => new Promise((done) => setImmediate(done))
const median = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0
const milliseconds = (time: number) => `${time.toFixed(1)} ms`

async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now()
  const result = await work()
  return [result, performance.now() - start]
}

const letters = Array.from({ length: municipalities }, (_, index) => sixPages(index + 1))
const [first, cold] = await timed(() => renderPdf(letters[0] as LetterModel))
console.log(
  `PDF, koud: ${milliseconds(cold)} (${checkPdf(first).length} gebreken volgens onze controle)`,
)

const times: number[] = []
let [made, peak] = [0, 0]
const [, batch] = await timed(async () => {
  for (const letter of letters) {
    const [pdf, time] = await timed(() => renderPdf(letter))
    if (pdf.length > 10_000) made += 1
    times.push(time)
    forgetRendered()
    await turn()
    peak = Math.max(peak, process.memoryUsage().rss)
  }
})
console.log(`PDF met beide labels, warm: mediaan ${milliseconds(median(times))}`)
console.log(
  `Reeks van ${municipalities}: ${made} gemaakt, ${milliseconds(batch / municipalities)} per brief, hoogste geheugen ${Math.round(peak / 1e6)} MB`,
)

const documents = await Promise.all(letters.map((letter) => renderDocx(letter)))
const folder = await mkdtemp(join(tmpdir(), 'brieven-'))
try {
  const names = documents.map((_, index) => join(folder, `brief-${index + 1}.docx`))
  await Promise.all(names.map((name, index) => writeFile(name, documents[index] ?? '')))
  const soffice = (files: readonly string[], out: string) =>
    run('soffice', [
      `-env:UserInstallation=file://${folder}/profiel`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      join(folder, out),
      ...files,
    ])
  await soffice(names.slice(0, 1), 'warm')
  const [, single] = await timed(() => soffice(names.slice(0, 1), 'een'))
  console.log(
    `LibreOffice, één omzetting: ${milliseconds(single)}, ${(single / median(times)).toFixed(0)} keer zo lang als wij`,
  )
  const [, whole] = await timed(() => soffice(names, 'reeks'))
  const came = (await readdir(join(folder, 'reeks'))).length
  console.log(
    `LibreOffice, reeks van ${municipalities}: ${came} kwamen er uit, ${milliseconds(whole / municipalities)} per brief, ${(whole / batch).toFixed(1)} keer zo lang als wij`,
  )
} catch (error) {
  console.log(
    `LibreOffice is hier niet te meten: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
