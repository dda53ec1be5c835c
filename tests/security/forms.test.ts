import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { signInByHttp } from '#tests/support/http.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'
import { formOf, visitorOf } from '#tests/support/visitor.ts'

// Forms that are not what they seem, sent over HTTP to the built server with the demo.

let server: RealServer
let visitor: ReturnType<typeof visitorOf>
let db: Database

const one = <T>(sql: string) => db.$client.prepare(sql).pluck().get() as T

beforeAll(async () => {
  server = await startRealServer({})
  visitor = visitorOf(server)
  db = openDatabase(server.database)
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
    const coordinator = await signInByHttp(server.baseUrl, 'Sander Groen')
    const before = one('select count(*) from status_update')
    const path = `/werk/opvolgingen/${one(follow)}/bericht`
    const body = formOf({ occurredOn: '2026-11-01', status: 'in_progress', done: 'Van elders' })
    const headers = { cookie: coordinator, ...(origin === undefined ? {} : { origin }) }
    expect((await visitor.post(path, body, headers)).status).toBe(403)
    expect(one('select count(*) from status_update')).toBe(before)
    // The same form from this site is taken: it is the origin that made the difference.
    expect((await visitor.post(path, body, visitor.from(coordinator))).status).toBe(302)
  })

  it('is no help with a forged X-Forwarded-Host', async () => {
    const clerk = await signInByHttp(server.baseUrl, 'Marijke Postma')
    const headers = { cookie: clerk, origin: 'https://elders.example' }
    const forged = {
      ...headers,
      'x-forwarded-host': 'elders.example',
      'x-forwarded-proto': 'https',
    }
    expect((await visitor.post('/afmelden', formOf({}), forged)).status).toBe(403)
    expect((await visitor.get('/werk', { cookie: clerk })).status).toBe(200)
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
      const answer = await visitor.post(
        '/aanmelden',
        formOf({ personId: String(id), target }),
        visitor.from(''),
      )
      const to = new URL(answer.headers.get('location') ?? '', server.baseUrl)
      expect(to.origin, target).toBe(server.baseUrl)
      expect(to.pathname.startsWith('//'), target).toBe(false)
    }
  })
})

describe('a mail address', () => {
  it('with a line break or a second receiver is none (header injection)', async () => {
    const admin = await signInByHttp(server.baseUrl, 'Tom Visser')
    const before = one('select count(*) from outbox_message')
    for (const email of [
      'a@b.nl\r\nBcc: kaper@elders.example',
      'a@b.nl, kaper@elders.example',
      'a@b.nl\nSubject: x',
      '"x" <a@b.nl>',
      'a@b.nl%0d%0aBcc:c@d.nl',
    ]) {
      const body = formOf({
        ...{ name: 'X', email, role: 'clerk', place: 'municipality:GM0629', reason: 'r' },
      })
      const answer = await visitor.post('/beheer/mensen/uitnodigen', body, visitor.from(admin))
      expect(answer.status, email).toBe(400)
    }
    expect(one('select count(*) from outbox_message')).toBe(before)
    const name = 'Piet\r\nBcc: kaper@elders.example'
    const body = formOf({
      ...{ name, email: 'piet@demo.example', role: 'clerk' },
      ...{ place: 'municipality:GM0629', reason: 'r' },
    })
    expect(
      (await visitor.post('/beheer/mensen/uitnodigen', body, visitor.from(admin))).status,
    ).toBe(302)
    const mail = db.$client.prepare('select * from outbox_message order by id desc').get() as {
      subject: string
      to_address: string
      headers: string
    }
    expect(mail.to_address).toBe('piet@demo.example')
    expect(mail.subject + mail.headers).not.toMatch(/[\r\n]|Bcc/)
  })
})

describe('a web address', () => {
  const strange = [
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
    ],
    ...['\u0001javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x'],
    ...[
      'javascript://elders.example/%0aalert(1)',
      'blob:https://elders.example/x',
      '//elders.example',
    ],
  ]

  it('that is a script or a document in itself is refused in every form (stored link)', async () => {
    const follow = one<number>(
      "select id from follow_up where municipality_code = 'GM0629' limit 1",
    )
    const report = one<string>("select slug from report where slug = 'bereikbaarheid'")
    const untreated = one<number>(
      `select follow_up.id from follow_up join report on report.id = report_id
        where municipality_code = 'GM0629' and slug = '${report}' limit 1`,
    )
    const about = `?onderzoek=${report}&gemeente=GM0629`
    const progress = { occurredOn: '2026-11-01', status: 'in_progress', done: 'Overlegd' }
    const decision = {
      ...{ occurredOn: '2026-11-19', 'outcomes[0].followUpId': String(untreated) },
      ...{ 'outcomes[0].outcome': 'adopted', planOfActionDueOn: '2027-03-19' },
    }
    const response = {
      ...{ occurredOn: '2026-11-17', 'responses[0].followUpId': String(untreated) },
      'responses[0].kind': 'accepted',
    }
    const paper = { 'papers[0].kind': 'motion', 'papers[0].title': 'Motie' }
    const closure = { step: 'decide', occurredOn: '2026-11-19', reason: 'Genoeg.' }
    const office = { name: 'Rekenkamer WVOLV', municipalityCodes: 'GM0629' }
    const place = { theme: 'duin', letterNumberPattern: 'VGB-{jaar}-{volgnummer}' }
    const hook = { municipalityCode: 'GM0629', name: 'raad' }
    const forms: [who: string, path: string, body: Record<string, string>, field: string][] = [
      ['Sander Groen', `/werk/opvolgingen/${follow}/bericht`, progress, 'evidenceUrl'],
      ['Sander Groen', `/werk/reacties/nieuw${about}`, response, 'documentUrl'],
      ['Marijke Postma', `/werk/besluiten/nieuw${about}`, decision, 'documentUrl'],
      [
        'Marijke Postma',
        `/werk/besluiten/nieuw${about}`,
        { ...decision, ...paper },
        'papers[0].url',
      ],
      ['Marijke Postma', `/werk/opvolgingen/${follow}/afdoening`, closure, 'documentUrl'],
      ['Sander Groen', '/werk/koppelingen/webhook?gemeente=GM0629', hook, 'url'],
      ['Tom Visser', '/beheer/rekenkamers/1', office, 'website'],
      ['Tom Visser', '/beheer/gemeenten/GM0629?index', place, 'website'],
    ]
    for (const [who, path, body, field] of forms) {
      const headers = visitor.from(await signInByHttp(server.baseUrl, who))
      // All of them meet one rule; the other forms only have to use it.
      for (const address of field === 'evidenceUrl' ? strange : strange.slice(0, 1)) {
        const answer = await visitor.post(path, formOf({ ...body, [field]: address }), headers)
        expect(answer.status, `${path} ${field} ${address}`).toBe(400)
      }
      // It was the address: with another the same form is taken.
      const good = formOf({ ...body, [field]: 'https://raad.example/stuk' })
      expect([200, 302], `${path} ${field}`).toContain(
        (await visitor.post(path, good, headers)).status,
      )
    }
  })
})
