import { megabytes } from './built-server.ts'
import { type CountryServer, withServer } from './country-server.ts'
import { type Figures, measure } from './measure.ts'

// `npm run bench:portal`: public pages and the API of the built server against an empty page of the same run, over the
// demo and over the whole country. Of each: made anew (a cookie goes along, and then nothing is kept), as people without
// a cookie get it, and asked whether it changed (conditional GET).

function pagesOf({ municipality, report, followUpId }: CountryServer): Record<string, string> {
  return {
    voorpagina: '/',
    gemeente: `/gemeenten/${municipality}`,
    matrix: `/onderzoeken/${report}`,
    'vervolg in de raad': `/onderzoeken/${report}/${municipality}`,
    zoeken: '/zoeken?zoek=aanbeveling+college',
    'API-lijst': '/api/v1/opvolgingen',
    'API-item': `/api/v1/opvolgingen/${followUpId}`,
  }
}

for (const data of ['demo', { municipalities: 342 }] as const)
  await withServer(data, async (server) => {
    const { cookie } = server
    const empty = await warm(server, '/werk/leeg', { cookie })
    print('lege pagina', 'gemaakt', empty, empty)
    for (const [name, path] of Object.entries(pagesOf(server))) {
      const first = await fetch(server.baseUrl + path)
      const size = (await first.arrayBuffer()).byteLength
      const etag = first.headers.get('etag')
      if (!first.ok || etag === null) throw new Error(`${path}: ${first.status}, ETag ${etag}`)
      console.log(`${name}, ${(size / 1024).toFixed(0)} kB voor het inpakken`)
      print('', 'gemaakt', await warm(server, path, { cookie }), empty)
      print('', 'zonder cookie', await warm(server, path, {}), empty)
      const known = await warm(server, path, { 'if-none-match': etag }, 304)
      print('', 'niets veranderd', known, empty)
    }
    console.log(
      `geheugen na de meting: ${megabytes(server.pid)} MB, hoogste ${megabytes(server.pid, 'VmHWM')} MB`,
    )
  })

async function warm(
  server: CountryServer,
  path: string,
  headers: Record<string, string>,
  expected: 200 | 304 = 200,
): Promise<Figures> {
  await measure(server, path, headers, 4, expected, { requests: 40 })
  return measure(server, path, headers, 16, expected)
}

function print(name: string, how: string, figures: Figures, empty: Figures): void {
  const { perSecond, p50, p99, cpu } = figures
  const share = (figure: number) => `${Math.round(figure * 100)} %`
  console.log(
    `  ${(name || how).padEnd(18)} ${perSecond.toFixed(0).padStart(6)}/s  p50 ${p50} ms  p99 ${p99} ms  ${share(perSecond / empty.perSecond)} van leeg;  ${cpu.toFixed(2)} ms processor, ${share(empty.cpu / cpu)}`,
  )
}
