import { megabytes } from './built-server.ts'
import { type CountryServer, withServer } from './country-server.ts'
import { type Figures, measure } from './measure.ts'

// `npm run bench`: pages of the built server against an empty page of the same server, with 4 municipalities and with
// the whole country. Ratios count; absolute numbers depend on the machine.

function pagesOf(served: CountryServer): Record<string, string> {
  return {
    'lege pagina': '/werk/leeg',
    'lijst te laat (50 rijen)': '/werk/opvolgingen?te-laat=ja&sorteer=te-laat',
    opvolging: `/werk/opvolgingen/${served.followUpId}`,
    'bord te laat': '/werk/te-laat',
    matrix: `/werk/onderzoeken/${served.report}`,
    'zoeken in tekst': '/werk/opvolgingen?zoek=overleg+beleid',
  }
}

/** A machine that gets slower or faster meanwhile must not make one page look worse than another: all take turns. */
const turns = 3

async function measureAll(served: CountryServer) {
  const pages = Object.entries(pagesOf(served))
  const { cookie } = served
  for (const [, path] of pages) await measure(served, path, { cookie }, 4)
  const taken = pages.map(([name]) => ({ name, one: [] as Figures[], sixteen: [] as Figures[] }))
  for (let turn = 0; turn < turns; turn += 1)
    for (const [index, [, path]] of pages.entries()) {
      taken[index]?.one.push(await measure(served, path, { cookie }, 1))
      taken[index]?.sixteen.push(await measure(served, path, { cookie }, 16))
    }
  return Object.fromEntries(
    taken.map(({ name, one, sixteen }) => [name, { one: middle(one), sixteen: middle(sixteen) }]),
  )
}

/** The median of each figure by itself. */
function middle(figures: readonly Figures[]): Figures {
  const of = (pick: (one: Figures) => number) =>
    figures.map(pick).sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
  return {
    perSecond: of((one) => one.perSecond),
    p50: of((one) => one.p50),
    p99: of((one) => one.p99),
    cpu: of((one) => one.cpu),
  }
}

function print(figures: Awaited<ReturnType<typeof measureAll>>): void {
  const empty = figures['lege pagina']
  for (const [name, { one, sixteen }] of Object.entries(figures)) {
    const share = empty ? Math.round((sixteen.perSecond / empty.sixteen.perSecond) * 100) : 0
    const cpuShare = empty ? Math.round((empty.sixteen.cpu / sixteen.cpu) * 100) : 0
    const line = (f: Figures) => `${f.perSecond.toFixed(0)}/s p50 ${f.p50} ms p99 ${f.p99} ms`
    console.log(
      `${name.padEnd(28)} 1: ${line(one).padEnd(34)} 16: ${line(sixteen).padEnd(34)} ${share} % van leeg; ${sixteen.cpu.toFixed(2)} ms processor, ${cpuShare} %`,
    )
  }
}

const results = []
for (const municipalities of [4, 342]) {
  results.push(
    await withServer({ municipalities }, async (served) => {
      console.log(`klaar na ${served.readyMs.toFixed(0)} ms`)
      const figures = await measureAll(served)
      print(figures)
      console.log(
        `geheugen na de meting: ${megabytes(served.pid)} MB, hoogste ${megabytes(served.pid, 'VmHWM')} MB`,
      )
      return figures
    }),
  )
}
const [small, large] = results
if (small && large) {
  console.log('\nKosten van een pagina met heel het land tegen vier gemeenten (1 verbinding):')
  for (const name of Object.keys(small)) {
    const time = (small[name]?.one.perSecond ?? 0) / (large[name]?.one.perSecond ?? 1)
    const cpu = (large[name]?.one.cpu ?? 0) / (small[name]?.one.cpu ?? 1)
    console.log(`${name.padEnd(28)} ${time.toFixed(2)} (processor ${cpu.toFixed(2)})`)
  }
}
