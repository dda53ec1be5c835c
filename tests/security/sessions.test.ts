import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { codeAt, goodPassword, mailedSecret } from '#tests/support/account.ts'
import { signInByHttp } from '#tests/support/http.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'
import { formOf, visitorOf } from '#tests/support/visitor.ts'

// Whose session it is and what it opens, over HTTP on the built server with the demo.

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

describe('a session', () => {
  it('known from before signing in is worth nothing after it (fixation)', async () => {
    const id = one<number>("select id from person where name = 'Gerard Mulder'")
    const chosen = `sessie=${encodeURIComponent(Buffer.from('"gekozen-door-de-aanvaller"').toString('base64'))}`
    const answer = await visitor.post(
      '/aanmelden',
      formOf({ personId: String(id) }),
      visitor.from(chosen),
    )
    const fresh = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(fresh).not.toBe('')
    expect(fresh).not.toContain('gekozen')
    expect((await visitor.get('/werk', { cookie: chosen })).status).toBe(302)
    // An earlier real session ends when the same browser signs in anew.
    const again = await visitor.post(
      '/aanmelden',
      formOf({ personId: String(id) }),
      visitor.from(fresh),
    )
    const newest = again.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect((await visitor.get('/werk', { cookie: newest })).status).toBe(200)
    expect((await visitor.get('/werk', { cookie: fresh })).status).toBe(302)
  })

  it('ends on the server, not only in the browser', async () => {
    const cookie = await signInByHttp(server.baseUrl, 'Anouk Peters')
    expect((await visitor.get('/werk', { cookie })).status).toBe(200)
    await visitor.post('/afmelden', formOf({}), visitor.from(cookie))
    expect((await visitor.get('/werk', { cookie })).status).toBe(302)
  })

  it('has a cookie that scripts and other sites do not get', async () => {
    const id = one<number>("select id from person where name = 'Gerard Mulder'")
    const answer = await visitor.post(
      '/aanmelden',
      formOf({ personId: String(id) }),
      visitor.from(''),
    )
    const line = answer.headers.getSetCookie().find((each) => each.startsWith('sessie=')) ?? ''
    expect(line).toMatch(/HttpOnly/i)
    expect(line).toMatch(/SameSite=Lax/i)
    expect(line).toMatch(/Path=\//i)
  })
})

describe('ids of another municipality (IDOR)', () => {
  it('are as if they did not exist, all of them', async () => {
    const stranger = await signInByHttp(server.baseUrl, 'Loes van der Plas')
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
      const { status } = await visitor.get(path, { cookie: stranger })
      if (status !== 404 && status !== 403) open.push(`${path}: ${status}`)
    }
    expect(open).toEqual([])
    const own = idsOf("select id from follow_up where municipality_code = 'GM0579' limit 1")
    expect((await visitor.get(`/werk/opvolgingen/${own[0]}`, { cookie: stranger })).status).toBe(
      200,
    )
  })
})

describe('an invitation that was taken from the mail', () => {
  it('works once, over HTTP too, and opens nothing before the second step', async () => {
    const admin = await signInByHttp(server.baseUrl, 'Tom Visser')
    const invited = formOf({
      ...{ name: 'Piet', email: 'piet@demo.example', role: 'clerk' },
      ...{ place: 'municipality:GM0629', reason: 'r' },
    })
    await visitor.post('/beheer/mensen/uitnodigen', invited, visitor.from(admin))
    const secret = mailedSecret(db, 'uitnodiging')
    const accept = () =>
      visitor.post(`/uitnodiging/${secret}`, formOf({ password: goodPassword }), visitor.from(''))
    const answer = await accept()
    expect(answer.status).toBe(302)
    const half = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect((await visitor.get('/werk', { cookie: half })).headers.get('location')).toMatch(
      /^\/aanmelden/,
    )
    expect((await visitor.get('/account/gegevens.json', { cookie: half })).status).toBe(302)
    expect((await accept()).status).toBe(404)
    const page = await (
      await visitor.get('/aanmelden/tweede-stap-instellen', { cookie: half })
    ).text()
    const typed = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? ''
    const sealedOffer = /name="sealedOffer" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const code = codeAt(typed, new Date().toISOString())
    const done = await visitor.post(
      '/aanmelden/tweede-stap-instellen',
      formOf({ sealedOffer, code }),
      visitor.from(half),
    )
    const whole = done.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect((await visitor.get('/werk', { cookie: whole })).status).toBe(200)
    expect((await visitor.get('/werk', { cookie: half })).status).toBe(302)
  })
})
