import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { signInByHttp } from '#tests/support/http.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'
import { formOf, visitorOf } from '#tests/support/visitor.ts'

// Requests that no browser of an honest person sends, to the built server with the demo.

let server: RealServer
let visitor: ReturnType<typeof visitorOf>
let db: Database

const one = <T>(sql: string) => db.$client.prepare(sql).pluck().get() as T

beforeAll(async () => {
  server = await startRealServer({ LOG_LEVEL: 'info', REQUEST_SECONDS: '2' })
  visitor = visitorOf(server)
  db = openDatabase(server.database)
})

afterAll(async () => {
  closeDatabase(db)
  await server?.stop()
})

describe('a path out of the folder', () => {
  it.each([
    '/assets/../../package.json',
    '/assets/..%2f..%2fserver.js',
    '/assets/%2e%2e/%2e%2e/server.js',
    '/..%5c..%5cserver.js',
    '/scripts/..%2f..%2f..%2fserver.js',
    '/assets/%00/server.js',
    '/.env',
    '/test.db.key',
  ])('%s gives no file', async (path) => {
    const answer = await visitor.rawGet(path)
    expect(answer).toMatch(/^HTTP\/1\.1 (400|403|404)/)
    expect(answer).not.toMatch(/startServer|"dependencies"/)
  })

  it('in the name of a file changes nothing but the name', async () => {
    const owner = await signInByHttp(server.baseUrl, 'Noor van Dijk')
    const id = one<number>(
      "select follow_up_id from assignment join person on person.id = owner_id where person.name = 'Noor van Dijk' order by assignment.id desc limit 1",
    )
    const body = new FormData()
    const values = { occurredOn: '2026-11-02', status: 'in_progress', done: 'Met bijlage' }
    for (const [name, value] of Object.entries(values)) body.append(name, value)
    const html = new Blob(['<script>window.__hit = 1</script>'], { type: 'text/html' })
    body.append('evidenceFile', html, '../../../etc/cron.d/x";\r\nSet-Cookie: a=b.html')
    const sent = await visitor.post(`/werk/opvolgingen/${id}/bericht`, body, visitor.from(owner))
    if (sent.status === 302) {
      const file = one<number>('select max(id) from file')
      const answer = await visitor.get(`/bestanden/${file}`, { cookie: owner })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('application/octet-stream')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/)
      expect(answer.headers.get('content-disposition')).not.toMatch(/[\r\n/\\]/)
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    } else expect(sent.status).toBe(400)
  })
})

describe('too large and too slow', () => {
  it('is refused before it is read', async () => {
    // Nobody signed in sends files. Not a byte of the body is sent: the length that is said is enough.
    const multipart = 'multipart/form-data; boundary=b'
    for (const [path, type] of [
      ['/aanmelden/wachtwoord-vergeten', 'application/x-www-form-urlencoded'],
      ['/aanmelden', multipart],
    ]) {
      const head = [
        `POST ${path} HTTP/1.1`,
        `Host: ${new URL(server.baseUrl).host}`,
        `Origin: ${server.baseUrl}`,
        `Content-Type: ${type}`,
        `Content-Length: ${3 * 1024 * 1024}`,
        '',
        '',
      ]
      expect(await visitor.raw(head.join('\r\n'), [])).toMatch(/^HTTP\/1\.1 413/)
    }
  })

  it('is cut off when it does not say its length', async () => {
    const chunk = 'x'.repeat(64 * 1024)
    const answer = await visitor.raw(
      [
        'POST /aanmelden/wachtwoord-vergeten HTTP/1.1',
        `Host: ${new URL(server.baseUrl).host}`,
        `Origin: ${server.baseUrl}`,
        'Content-Type: application/x-www-form-urlencoded',
        'Transfer-Encoding: chunked',
        '',
        '',
      ].join('\r\n'),
      Array.from({ length: 64 }, () => `${chunk.length.toString(16)}\r\n${chunk}\r\n`),
    )
    expect(answer === '' || answer.startsWith('HTTP/1.1 413')).toBe(true)
  })

  it('keeps a connection no longer than it may', async () => {
    const started = Date.now()
    const answer = await visitor.raw('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ', [])
    expect(Date.now() - started).toBeLessThan(10_000)
    expect(answer === '' || answer.startsWith('HTTP/1.1 408')).toBe(true)
    // Meanwhile and afterwards everyone else is served.
    expect((await visitor.get('/gezond')).status).toBe(200)
  })

  it('is refused in one field as well', async () => {
    const body = formOf({ email: `${'a'.repeat(300)}@x.nl` })
    expect(
      (await visitor.post('/aanmelden/wachtwoord-vergeten', body, visitor.from(''))).status,
    ).toBe(400)
  })
})

describe('a secret address', () => {
  it('stands in no log', async () => {
    const guess = 'GeheimeLink'.padEnd(43, 'x')
    for (const path of ['bijwerken', 'uitnodiging', 'wachtwoord', 'adres', 'eerste-beheerder'])
      await visitor.get(`/${path}/${guess}?token=${guess}`)
    await visitor.get('/zoeken?zoek=GeheimZoekwoord')
    const clerk = await signInByHttp(server.baseUrl, 'Marijke Postma')
    const body = formOf({ email: 'a@b.nl', password: 'GeheimWachtwoord' })
    await visitor.post('/aanmelden', body, visitor.from(clerk))
    expect(server.printed()).toContain('/uitnodiging/…')
    expect(server.printed()).not.toMatch(/Geheim|sessie=/)
  })
})

describe('too often', () => {
  const limits = { WRONG_LINKS: '5', SEARCHES_PER_MINUTE: '3' }
  let open: RealServer
  let proxied: RealServer

  beforeAll(async () => {
    open = await startRealServer(limits)
    const behind = { TRUST_PROXY: 'ja', PUBLIC_URL: 'https://opvolg.example' }
    proxied = await startRealServer({ ...limits, ...behind })
  })

  afterAll(async () => {
    await open?.stop()
    await proxied?.stop()
  })

  /** A caller as a proxy would name it, which anyone can write. */
  const named = (turn: number) => ({
    'x-forwarded-for': `203.0.113.${turn}`,
    'x-forwarded-proto': 'https',
  })

  it('slows down who guesses a secret address, and nobody else', async () => {
    const statuses: number[] = []
    for (let turn = 0; turn < 8; turn += 1) {
      const guess = `${'A'.repeat(42)}${turn}`
      statuses.push((await visitorOf(open).get(`/bijwerken/${guess}`, named(turn))).status)
    }
    expect(statuses.slice(0, 5)).toEqual([404, 404, 404, 404, 404])
    // A wrong address counts when it was answered, so that one more may slip in between.
    expect(statuses.slice(6)).toEqual([429, 429])
    expect((await visitorOf(open).get('/aanmelden')).status).toBe(200)
  })

  it('limits searches per caller, whatever caller it says to be, with a word when to come back', async () => {
    const answers: Response[] = []
    for (let turn = 0; turn < 5; turn += 1)
      answers.push(await visitorOf(open).get('/zoeken?zoek=a', named(turn)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429])
    expect(Number(answers[4]?.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('goes by the caller that a proxy names, where that proxy is trusted', async () => {
    const search = async (turn: number) =>
      (await visitorOf(proxied).get('/zoeken?zoek=a', named(turn))).status
    for (let turn = 0; turn < 5; turn += 1) expect(await search(turn)).toBe(200)
    // Behind it too, one caller is one: what a caller wrote itself, in front, does not count.
    const statuses: number[] = []
    for (let turn = 0; turn < 5; turn += 1) {
      const forged = { 'x-forwarded-for': `198.51.100.${turn}, 203.0.113.99` }
      statuses.push((await visitorOf(proxied).get('/zoeken?zoek=a', forged)).status)
    }
    expect(statuses).toEqual([200, 200, 200, 429, 429])
  })

  it('and behind TLS cookies are __Host- ones, with HSTS, and the address is the one that was set', async () => {
    const id = one<number>("select id from person where name = 'Gerard Mulder'")
    const send = (origin: string) =>
      visitorOf(proxied).post('/aanmelden', formOf({ personId: String(id) }), {
        ...{ origin, host: 'opvolg.example', 'x-forwarded-host': 'opvolg.example' },
      })
    const answer = await send('https://opvolg.example')
    const cookie = answer.headers.getSetCookie()[0] ?? ''
    expect(cookie).toMatch(/^__Host-sessie=/)
    expect(cookie).toMatch(/Secure/i)
    expect(cookie).not.toMatch(/Domain=/i)
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
    expect((await send(proxied.baseUrl)).status).toBe(403)
    const plain = await visitor.get('/aanmelden')
    expect(plain.headers.get('strict-transport-security')).toBeNull()
  })
})

describe('headers', () => {
  it('keep pages out of frames and other sites', async () => {
    const { headers } = await visitor.get('/aanmelden')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  })

  it('say where to report a weakness (RFC 9116)', async () => {
    const answer = await visitor.get('/.well-known/security.txt')
    const text = await answer.text()
    expect(answer.headers.get('content-type')).toContain('text/plain')
    expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m)
    const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '')
    expect(expires).toBeGreaterThan(Date.now())
    expect(expires).toBeLessThan(Date.now() + 366 * 86_400_000)
  })
})
