import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { codeAt, goodPassword, mailedSecret } from '#tests/support/account.ts'
import { signInByHttp } from '#tests/support/http.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'

// Attacks over HTTP on the built server with the demo. `npm run test:weakened` shows that they fail for the reason that
// they say: with a defence taken out, the test of that defence must fail.

let server: RealServer
let db: Database
let clerk: string

const site = () => server.baseUrl
const from = (cookie: string, extra: Record<string, string> = {}) => ({
  origin: site(),
  cookie,
  ...extra,
})
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site() + path, { headers, redirect: 'manual' })
const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(site() + path, { method: 'POST', headers, body, redirect: 'manual' })
const form = (values: Record<string, string>) => new URLSearchParams(values)
const one = <T>(sql: string) => db.$client.prepare(sql).pluck().get() as T

beforeAll(async () => {
  server = await startRealServer({ LOG_LEVEL: 'info', REQUEST_SECONDS: '2' })
  db = openDatabase(server.database)
  clerk = await signInByHttp(site(), 'Marijke Postma')
})

afterAll(async () => {
  closeDatabase(db)
  await server?.stop()
})

describe('a form of another site (CSRF)', () => {
  const follow = "select id from follow_up where municipality_code = 'GM0629' limit 1"
  it.each([
    ['elsewhere', 'https://elders.example'],
    ['a sandboxed frame', 'null'],
    ['the same name over another protocol', 'https://127.0.0.1'],
    ['a name that ends alike', 'http://127.0.0.1.elders.example'],
    ['no origin at all', undefined],
  ])('is refused from %s, and writes nothing', async (_name, origin) => {
    const coordinator = await signInByHttp(site(), 'Sander Groen')
    const before = one('select count(*) from status_update')
    const path = `/werk/opvolgingen/${one(follow)}/bericht`
    const body = form({ occurredOn: '2026-11-01', status: 'in_progress', done: 'Van elders' })
    const headers = { cookie: coordinator, ...(origin === undefined ? {} : { origin }) }
    expect((await post(path, body, headers)).status).toBe(403)
    expect(one('select count(*) from status_update')).toBe(before)
    // The same form from this site is taken: it is the origin that made the difference.
    expect((await post(path, body, from(coordinator))).status).toBe(302)
  })

  it('is no help with a forged X-Forwarded-Host', async () => {
    const headers = { cookie: clerk, origin: 'https://elders.example' }
    const forged = {
      ...headers,
      'x-forwarded-host': 'elders.example',
      'x-forwarded-proto': 'https',
    }
    expect((await post('/afmelden', form({}), forged)).status).toBe(403)
    expect((await get('/werk', { cookie: clerk })).status).toBe(200)
  })
})

describe('an address to go to (open redirect)', () => {
  const strange = [
    ...['https://elders.example', '//elders.example', '/\\elders.example', '\\\\elders.example'],
    ...['/%09/elders.example', '/\t/elders.example', 'javascript:alert(1)', '/.//elders.example'],
    ...[
      'http:elders.example',
      '/..//elders.example',
      'https:///elders.example',
      '///elders.example',
    ],
  ]
  it('leads nowhere but inside, after signing in and after saving', async () => {
    const id = one<number>("select id from person where name = 'Marijke Postma'")
    for (const target of strange) {
      const answer = await post(
        '/aanmelden',
        form({ personId: String(id), target }),
        from('', { 'user-agent': 'x' }),
      )
      const to = new URL(answer.headers.get('location') ?? '', site())
      expect(to.origin, target).toBe(site())
      expect(to.pathname.startsWith('//'), target).toBe(false)
    }
  })
})

describe('a session', () => {
  it('known from before signing in is worth nothing after it (fixation)', async () => {
    const id = one<number>("select id from person where name = 'Gerard Mulder'")
    const chosen = `sessie=${encodeURIComponent(Buffer.from('"gekozen-door-de-aanvaller"').toString('base64'))}`
    const answer = await post('/aanmelden', form({ personId: String(id) }), from(chosen))
    const fresh = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(fresh).not.toBe('')
    expect(fresh).not.toContain('gekozen')
    expect((await get('/werk', { cookie: chosen })).status).toBe(302)
    // An earlier real session ends when the same browser signs in anew.
    const again = await post('/aanmelden', form({ personId: String(id) }), from(fresh))
    const newest = again.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect((await get('/werk', { cookie: newest })).status).toBe(200)
    expect((await get('/werk', { cookie: fresh })).status).toBe(302)
  })

  it('ends on the server, not only in the browser', async () => {
    const cookie = await signInByHttp(site(), 'Anouk Peters')
    expect((await get('/werk', { cookie })).status).toBe(200)
    await post('/afmelden', form({}), from(cookie))
    expect((await get('/werk', { cookie })).status).toBe(302)
  })

  it('has a cookie that scripts and other sites do not get', async () => {
    const id = one<number>("select id from person where name = 'Gerard Mulder'")
    const answer = await post('/aanmelden', form({ personId: String(id) }), from(''))
    const line = answer.headers.getSetCookie().find((each) => each.startsWith('sessie=')) ?? ''
    expect(line).toMatch(/HttpOnly/i)
    expect(line).toMatch(/SameSite=Lax/i)
    expect(line).toMatch(/Path=\//i)
  })
})

describe('ids of another municipality (IDOR)', () => {
  it('are as if they did not exist, all of them', async () => {
    const stranger = await signInByHttp(site(), 'Loes van der Plas')
    const idsOf = (sql: string) => db.$client.prepare(sql).pluck().all() as number[]
    const foreign = "municipality_code <> 'GM0579'"
    const paths = [
      ...idsOf(`select id from follow_up where ${foreign}`).flatMap((id) => [
        `/werk/opvolgingen/${id}`,
        `/werk/opvolgingen/${id}/logboek`,
        `/werk/opvolgingen/${id}/afdoening`,
      ]),
      ...idsOf(`select id from letter where ${foreign}`).map((id) => `/werk/brieven/${id}`),
      ...idsOf(`select id from decision where ${foreign}`).map((id) => `/werk/besluiten/${id}`),
      ...idsOf(`select id from round where ${foreign}`).map((id) => `/werk/rondes/${id}`),
      ...idsOf(
        `select extension.id from extension join follow_up on follow_up.id = follow_up_id where ${foreign}`,
      ).map((id) => `/werk/uitstel/${id}`),
    ]
    expect(paths.length).toBeGreaterThan(60)
    const open: string[] = []
    for (const path of paths) {
      const { status } = await get(path, { cookie: stranger })
      if (status !== 404 && status !== 403) open.push(`${path}: ${status}`)
    }
    expect(open).toEqual([])
    const own = idsOf("select id from follow_up where municipality_code = 'GM0579' limit 1")
    expect((await get(`/werk/opvolgingen/${own[0]}`, { cookie: stranger })).status).toBe(200)
  })
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
    const answer = await rawGet(path)
    expect(answer).toMatch(/^HTTP\/1\.1 (400|403|404)/)
    expect(answer).not.toMatch(/startServer|"dependencies"/)
  })

  it('in the name of a file changes nothing but the name', async () => {
    const owner = await signInByHttp(site(), 'Noor van Dijk')
    const id = one<number>(
      "select follow_up_id from assignment join person on person.id = owner_id where person.name = 'Noor van Dijk' order by assignment.id desc limit 1",
    )
    const body = new FormData()
    const values = { occurredOn: '2026-11-02', status: 'in_progress', done: 'Met bijlage' }
    for (const [name, value] of Object.entries(values)) body.append(name, value)
    const html = new Blob(['<script>window.__hit = 1</script>'], { type: 'text/html' })
    body.append('evidenceFile', html, '../../../etc/cron.d/x";\r\nSet-Cookie: a=b.html')
    const sent = await post(`/werk/opvolgingen/${id}/bericht`, body, from(owner))
    if (sent.status === 302) {
      const file = one<number>('select max(id) from file')
      const answer = await get(`/bestanden/${file}`, { cookie: owner })
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
        `Host: ${new URL(site()).host}`,
        `Origin: ${site()}`,
        `Content-Type: ${type}`,
        `Content-Length: ${3 * 1024 * 1024}`,
        '',
        '',
      ]
      expect(await rawRequest(head.join('\r\n'), [])).toMatch(/^HTTP\/1\.1 413/)
    }
  })

  it('is cut off when it does not say its length', async () => {
    const chunk = 'x'.repeat(64 * 1024)
    const answer = await rawRequest(
      [
        'POST /aanmelden/wachtwoord-vergeten HTTP/1.1',
        `Host: ${new URL(site()).host}`,
        `Origin: ${site()}`,
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
    const answer = await rawRequest('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ', [])
    expect(Date.now() - started).toBeLessThan(10_000)
    expect(answer === '' || answer.startsWith('HTTP/1.1 408')).toBe(true)
    // Meanwhile and afterwards everyone else is served.
    expect((await get('/gezond')).status).toBe(200)
  })

  it('is refused in one field as well', async () => {
    const body = form({ email: `${'a'.repeat(300)}@x.nl` })
    expect((await post('/aanmelden/wachtwoord-vergeten', body, from(''))).status).toBe(400)
  })
})

describe('a secret address', () => {
  it('is slowed down for who guesses, and works on for who has it', async () => {
    const guesser = await startRealServer({ WRONG_LINKS: '5' })
    const statuses: number[] = []
    for (let turn = 0; turn < 8; turn += 1) {
      const guess = `${'A'.repeat(42)}${turn}`
      statuses.push((await fetch(`${guesser.baseUrl}/bijwerken/${guess}`)).status)
    }
    expect(statuses.slice(0, 5)).toEqual([404, 404, 404, 404, 404])
    // A wrong address counts when it was answered, so that one more may slip in between.
    expect(statuses.slice(6)).toEqual([429, 429])
    expect((await fetch(`${guesser.baseUrl}/aanmelden`)).status).toBe(200)
    await guesser.stop()
  })

  it('stands in no log', async () => {
    const guess = 'GeheimeLink'.padEnd(43, 'x')
    for (const path of ['bijwerken', 'uitnodiging', 'wachtwoord', 'adres', 'eerste-beheerder'])
      await get(`/${path}/${guess}?token=${guess}`)
    await get('/zoeken?zoek=GeheimZoekwoord')
    await post('/aanmelden', form({ email: 'a@b.nl', password: 'GeheimWachtwoord' }), from(clerk))
    expect(server.printed()).toContain('/uitnodiging/…')
    expect(server.printed()).not.toMatch(/Geheim|sessie=/)
  })
})

describe('searching', () => {
  it('is limited per caller, with a word when to come back', async () => {
    const limited = await startRealServer({ SEARCHES_PER_MINUTE: '3' })
    const statuses: number[] = []
    let retry = ''
    for (let turn = 0; turn < 5; turn += 1) {
      const answer = await fetch(`${limited.baseUrl}/zoeken?zoek=a`)
      statuses.push(answer.status)
      retry = answer.headers.get('retry-after') ?? ''
    }
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    expect(Number(retry)).toBeGreaterThan(0)
    await limited.stop()
  })
})

describe('headers', () => {
  it('of a proxy count only where that is said', async () => {
    const forged = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' }
    const limit = async (extra: Record<string, string>, headers: (turn: number) => object) => {
      const one = await startRealServer({ SEARCHES_PER_MINUTE: '2', ...extra })
      const statuses: number[] = []
      for (let turn = 0; turn < 4; turn += 1)
        statuses.push(
          (await fetch(`${one.baseUrl}/zoeken?zoek=a`, { headers: { ...headers(turn) } })).status,
        )
      await one.stop()
      return statuses
    }
    const other = (turn: number) => ({ ...forged, 'x-forwarded-for': `203.0.113.${turn}` })
    expect(await limit({}, other)).toEqual([200, 200, 429, 429])
    expect(await limit({ TRUST_PROXY: 'ja' }, other)).toEqual([200, 200, 200, 200])
  })

  it('behind TLS are __Host- cookies and HSTS, and the address is the one that was set', async () => {
    const secure = await startRealServer({ PUBLIC_URL: 'https://opvolg.example' })
    const id = one<number>("select id from person where name = 'Gerard Mulder'")
    const send = (origin: string) =>
      fetch(`${secure.baseUrl}/aanmelden`, {
        method: 'POST',
        headers: { origin, host: 'opvolg.example', 'x-forwarded-host': 'opvolg.example' },
        body: form({ personId: String(id) }),
        redirect: 'manual',
      })
    const answer = await send('https://opvolg.example')
    const cookie = answer.headers.getSetCookie()[0] ?? ''
    expect(cookie).toMatch(/^__Host-sessie=/)
    expect(cookie).toMatch(/Secure/i)
    expect(cookie).not.toMatch(/Domain=/i)
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
    expect((await send(secure.baseUrl)).status).toBe(403)
    await secure.stop()
    const plain = await get('/aanmelden')
    expect(plain.headers.get('strict-transport-security')).toBeNull()
  })

  it('keep pages out of frames and other sites', async () => {
    const { headers } = await get('/aanmelden')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  })

  it('say where to report a weakness (RFC 9116)', async () => {
    const answer = await get('/.well-known/security.txt')
    const text = await answer.text()
    expect(answer.headers.get('content-type')).toContain('text/plain')
    expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m)
    const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '')
    expect(expires).toBeGreaterThan(Date.now())
    expect(expires).toBeLessThan(Date.now() + 366 * 86_400_000)
  })
})

describe('a mail address', () => {
  it('with a line break or a second receiver is none (header injection)', async () => {
    const admin = await signInByHttp(site(), 'Tom Visser')
    const before = one('select count(*) from outbox_message')
    for (const email of [
      'a@b.nl\r\nBcc: kaper@elders.example',
      'a@b.nl, kaper@elders.example',
      'a@b.nl\nSubject: x',
      '"x" <a@b.nl>',
      'a@b.nl%0d%0aBcc:c@d.nl',
    ]) {
      const body = form({
        ...{ name: 'X', email, role: 'clerk', place: 'municipality:GM0629', reason: 'r' },
      })
      const answer = await post('/beheer/mensen/uitnodigen', body, from(admin))
      expect(answer.status, email).toBe(400)
    }
    expect(one('select count(*) from outbox_message')).toBe(before)
    const name = 'Piet\r\nBcc: kaper@elders.example'
    const body = form({
      ...{ name, email: 'piet@demo.example', role: 'clerk' },
      ...{ place: 'municipality:GM0629', reason: 'r' },
    })
    expect((await post('/beheer/mensen/uitnodigen', body, from(admin))).status).toBe(302)
    const mail = db.$client.prepare('select * from outbox_message order by id desc').get() as {
      subject: string
      to_address: string
      headers: string
    }
    expect(mail.to_address).toBe('piet@demo.example')
    expect(mail.subject + mail.headers).not.toMatch(/[\r\n]|Bcc/)
  })
})

describe('an invitation that was taken from the mail', () => {
  it('works once, over HTTP too, and opens nothing before the second step', async () => {
    const secret = mailedSecret(db, 'uitnodiging')
    const accept = () => post(`/uitnodiging/${secret}`, form({ password: goodPassword }), from(''))
    const answer = await accept()
    expect(answer.status).toBe(302)
    const half = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect((await get('/werk', { cookie: half })).headers.get('location')).toMatch(/^\/aanmelden/)
    expect((await get('/account/gegevens.json', { cookie: half })).status).toBe(302)
    expect((await accept()).status).toBe(404)
    const page = await (await get('/aanmelden/tweede-stap-instellen', { cookie: half })).text()
    const typed = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? ''
    const sealedOffer = /name="sealedOffer" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const code = codeAt(typed, new Date().toISOString())
    const done = await post(
      '/aanmelden/tweede-stap-instellen',
      form({ sealedOffer, code }),
      from(half),
    )
    const whole = done.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect((await get('/werk', { cookie: whole })).status).toBe(200)
    expect((await get('/werk', { cookie: half })).status).toBe(302)
  })
})

/** The answer to a GET whose path is sent as it is: `fetch` would tidy it up first. */
function rawGet(path: string): Promise<string> {
  const { host } = new URL(site())
  return rawRequest(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`, [])
}

/** Sends `head` and then `pieces`; what comes back until the server closes the connection. */
function rawRequest(head: string, pieces: string[]): Promise<string> {
  const { hostname, port } = new URL(site())
  return new Promise((resolve) => {
    let received = ''
    const socket = connect(Number(port), hostname, () => {
      socket.write(head)
      for (const piece of pieces) socket.write(piece)
    })
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
    })
    socket.on('error', () => resolve(received))
    socket.on('close', () => resolve(received))
  })
}
