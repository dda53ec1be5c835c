import { readFileSync } from 'node:fs'
import { checkPdf } from '#app/letters/pdf-check/check.ts'
import { forgetRendered, renderPdf } from '#app/letters/render/pdf.server.ts'
import { sixPageLetter } from './six-page-letter.ts'

// A process of its own that makes a batch of letters, so that its memory is that of the batch alone.
// Prints one line of JSON; times in milliseconds.

/** What the batch took: `cold` is the first letter, `times` and `work` (of the processor) those after it. */
export type BatchFigures = {
  cold: number
  times: number[]
  work: number[]
  wall: number
  cpu: number
  made: number
  pages: number
  faults: number
  peakMegabytes: number
}

const count = Number(process.argv[2] ?? 342)
const processor = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const figures: BatchFigures = {
  cold: 0,
  times: [],
  work: [],
  wall: 0,
  cpu: 0,
  made: 0,
  pages: 0,
  faults: 0,
  peakMegabytes: 0,
}
const [began, cpuBegan] = [performance.now(), processor()]
for (let number = 1; number <= count; number += 1) {
  const letter = sixPageLetter(number)
  const [start, cpuStart] = [performance.now(), processor()]
  const pdf = renderPdf(letter)
  const [time, work] = [performance.now() - start, processor() - cpuStart]
  if (number === 1) {
    figures.cold = time
    figures.pages = pdf.toString('latin1').match(/\/Type \/Page\s/g)?.length ?? 0
  } else {
    figures.times.push(time)
    figures.work.push(work)
  }
  if (pdf.length > 20_000) figures.made += 1
  forgetRendered()
  await new Promise((done) => setImmediate(done))
}
figures.wall = performance.now() - began
figures.cpu = processor() - cpuBegan
const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
figures.peakMegabytes = Math.round(Number(kilobytes) / 1024)
// The check reads all of a PDF: its memory is not that of the batch.
figures.faults = checkPdf(renderPdf(sixPageLetter(1))).length
console.log(JSON.stringify(figures))
