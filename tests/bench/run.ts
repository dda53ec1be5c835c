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

async function measureAll(served: CountryServer) {
  const figures: Record<string, { one: Figures; sixteen: Figures }> = {}
  const { cookie } = served
  for (const [name, path] of Object.entries(pagesOf(served))) {
    await measure(served, path, { cookie }, 4)
    figures[name] = {
      one: await measure(served, path, { cookie }, 1),
      sixteen: await measure(served, path, { cookie }, 16),
    }
  }
  return figures
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
