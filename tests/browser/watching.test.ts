import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInByHttp } from '#tests/support/http.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'

let server: RealServer
let said = ''

beforeAll(async () => {
  server = await startRealServer({ LOG_LEVEL: 'info' })
  server.process.stdout?.on('data', (chunk: Buffer) => {
    said += chunk
  })
})

afterAll(async () => {
  await server?.stop()
})

const metrics = async (headers: Record<string, string> = {}) =>
  fetch(`${server.baseUrl}/metrics`, { headers })

describe('what the server tells about itself', () => {
  it('metrics: latency by route, the event loop, mail, jobs, database and backups', async () => {
    const cookie = await signInByHttp(server.baseUrl, 'Sander Groen')
    await fetch(`${server.baseUrl}/werk/opvolgingen`, { headers: { cookie } })
    await fetch(`${server.baseUrl}/bestaat-niet`)
    expect((await metrics()).headers.get('content-type')).toContain('version=0.0.4')
    let lines: string[] = []
    const valueIn = (name: string) =>
      Number(lines.find((line) => line.startsWith(`${name} `))?.slice(name.length))
    const counted = 'opvolgwijzer_request_seconds_count'
    // A request is counted when its answer has ended, which is after its first bytes were read here;
    // the lag of the event loop is the largest since the last reading.
    await expect
      .poll(async () => {
        lines = (await (await metrics()).text()).split('\n')
        return [
          valueIn(`${counted}{method="GET",route="werk.opvolgingen._index",status="200"}`),
          valueIn(`${counted}{method="GET",route="none",status="404"}`),
          valueIn('nodejs_eventloop_lag_max_seconds') > 0,
        ]
      })
      .toEqual([1, 1, true])
    expect(valueIn('opvolgwijzer_database_bytes')).toBeGreaterThan(100_000)
    expect(valueIn('opvolgwijzer_disk_free_bytes')).toBeGreaterThan(0)
    expect(valueIn('opvolgwijzer_outbox_age_seconds')).toBeGreaterThanOrEqual(0)
    expect(valueIn('opvolgwijzer_backups')).toBe(0)
  })

  it('metrics only to this machine, and to nobody who came through a proxy', async () => {
    expect((await metrics({ 'x-forwarded-for': '192.0.2.7' })).status).toBe(404)
    const token = 'een-lang-geheim-woord'
    const other = await startRealServer({ METRICS_TOKEN: token })
    const ask = (authorization?: string) =>
      fetch(`${other.baseUrl}/metrics`, authorization ? { headers: { authorization } } : {})
    expect((await ask()).status).toBe(404)
    expect((await ask('Bearer een-ander-geheim-woord')).status).toBe(404)
    expect((await ask(`Bearer ${token}`)).status).toBe(200)
    await other.stop()
  })

  it('a log of JSON lines with the id of each request and nothing of persons', async () => {
    const name = 'Sander Groen'
    const cookie = await signInByHttp(server.baseUrl, name)
    const answer = await fetch(`${server.baseUrl}/zoeken?q=geheimezoekvraag`, {
      headers: { cookie },
    })
    const requestId = answer.headers.get('x-request-id')
    await fetch(`${server.baseUrl}/bijwerken/${'s'.repeat(43)}`)
    await expect.poll(() => said).toContain('/bijwerken/')
    const lines = said
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line))
    expect(lines.find((line) => line.requestId === requestId)).toMatchObject({
      ...{ method: 'GET', path: '/zoeken', route: '_portal.zoeken', status: 200 },
      ms: expect.any(Number),
    })
    for (const personal of [name, 'Sander', '127.0.0.1', 'geheimezoekvraag', 'sssss', cookie])
      expect(lines.map((line) => JSON.stringify(line)).join('\n')).not.toContain(personal)
  })
})
