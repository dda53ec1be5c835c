import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { renderDocx } from '#app/letters/render/docx.server.ts'
import { renderHtml } from '#app/letters/render/html.server.tsx'
import type { BatchFigures } from './letter-batch.ts'
import { batchInServer } from './letter-server.ts'
import { type Cost, measured } from './measured-command.ts'
import { sixPageLetter } from './six-page-letter.ts'

// `npm run -s bench:letters`: what a letter costs, against LibreOffice and pandoc that convert the same letters, and
// what people notice of a batch in the server. Other work on the machine lengthens every time: look at the load, the
// ratios, and the time of the processor, which it hardly disturbs. BENCH_LETTERS and BENCH_SINGLES make it shorter.

const count = Number(process.env.BENCH_LETTERS ?? 342)
const singles = Number(process.env.BENCH_SINGLES ?? 5)

const median = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0
const fastest = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 10)] ?? 0
const ms = (time: number) => `${time.toFixed(time < 100 ? 1 : 0)} ms`
const ratio = (theirs: number, ours: number) => `${(theirs / ours).toFixed(1)} keer`

async function ownBatch(): Promise<BatchFigures> {
  const args = ['--import', 'tsx', 'tests/bench/letter-batch.ts', String(count)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 })
  return JSON.parse(stdout)
}

console.log(
  `Belasting van de machine bij het begin: ${loadavg()[0]?.toFixed(1)} op ${cpus().length} kernen`,
)
const ours = await ownBatch()
const [warm, warmCpu] = [median(ours.times), median(ours.work)]
console.log(
  `Brief van ${ours.pages} pagina’s als PDF met beide labels (${ours.faults} gebreken volgens onze controle)`,
)
console.log(
  `  koud ${ms(ours.cold)}; warm: mediaan ${ms(warm)}, snelste tiende ${ms(fastest(ours.times))}, processor ${ms(warmCpu)}`,
)
console.log(
  `Reeks van ${count}: ${ours.made} gemaakt, ${ms(ours.wall / count)} per brief (processor ${ms(ours.cpu / count)}), hoogste geheugen ${ours.peakMegabytes} MB`,
)

const folder = await mkdtemp(join(tmpdir(), 'brieven-'))
try {
  await mkdir(join(folder, 'docx'))
  const names: string[] = []
  for (let number = 1; number <= count; number += 1) {
    const name = join(folder, 'docx', `brief-${number}.docx`)
    await writeFile(name, await renderDocx(sixPageLetter(number)))
    names.push(name)
  }
  await libreOffice(names)
  await pandoc(names)
} finally {
  await rm(folder, { recursive: true, force: true })
}
await batchInServer(count)

async function libreOffice(names: readonly string[]): Promise<void> {
  const convert = (files: readonly string[], out: string) =>
    measured('soffice', [
      `-env:UserInstallation=file://${folder}/profiel`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      join(folder, out),
      ...files,
    ])
  try {
    await convert(names.slice(0, 1), 'profiel-maken')
  } catch {
    console.log('LibreOffice is hier niet te meten: soffice ontbreekt of mislukt')
    return
  }
  const each: Cost[] = []
  for (const name of names.slice(0, singles)) each.push(await convert([name], 'een'))
  const [one, oneCpu] = [median(each.map(({ wall }) => wall)), median(each.map(({ cpu }) => cpu))]
  console.log(
    `LibreOffice, één brief per keer (mediaan van ${each.length}): ${ms(one)}, ${ratio(one, warm)} zo lang; processor ${ms(oneCpu)}, ${ratio(oneCpu, warmCpu)}`,
  )
  const whole = await convert(names, 'reeks')
  const came = (await readdir(join(folder, 'reeks'))).length
  const [each1, each1Cpu] = [whole.wall / came, whole.cpu / came]
  console.log(
    `LibreOffice, reeks van ${names.length}: ${came} kwamen eruit (${names.length - came} niet), ${ms(each1)} per brief die er kwam, ${ratio(each1, ours.wall / count)} zo lang; processor ${ms(each1Cpu)}, ${ratio(each1Cpu, ours.cpu / count)}`,
  )
  console.log(
    `  per brief die erin ging: ${ms(whole.wall / names.length)}, ${ratio(whole.wall / names.length, ours.wall / count)} zo lang`,
  )
}

/** pandoc makes no PDF without TeX: it is measured on the DOCX, from our HTML. */
async function pandoc(names: readonly string[]): Promise<void> {
  const sample = names.slice(0, 20)
  const start = performance.now()
  for (let number = 1; number <= sample.length; number += 1) await renderDocx(sixPageLetter(number))
  const own = (performance.now() - start) / sample.length
  try {
    const each: Cost[] = []
    for (const [index] of sample.entries()) {
      const source = join(folder, `brief-${index}.html`)
      await writeFile(source, renderHtml(sixPageLetter(index + 1)))
      each.push(await measured('pandoc', [source, '-o', join(folder, 'pandoc.docx')]))
    }
    const theirs = median(each.map(({ wall }) => wall))
    console.log(
      `DOCX: ${ms(own)} per brief; pandoc ${ms(theirs)} (mediaan van ${each.length}), ${ratio(theirs, own)} zo lang`,
    )
  } catch {
    console.log(`DOCX: ${ms(own)} per brief; pandoc is hier niet te meten`)
  }
}
