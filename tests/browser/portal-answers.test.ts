import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { formerSlug, municipality } from '#db/schema/index.ts'
import { expectNoMarker, markPrivateTexts } from '#tests/support/private-markers.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'

let server: RealServer

beforeAll(async () => {
  server = await startRealServer()
  const db = openDatabase(server.database)
  markPrivateTexts(db)
  addToTrail(db)
  closeDatabase(db)
})

afterAll(() => server?.stop())

describe('what is public', { timeout: 120_000 }, () => {
  it('holds none of the private texts, wherever the links lead', async () => {
    const seen = new Set<string>()
    const todo = ['/', '/api/v1/openapi.json', '/sitemap.xml', '/robots.txt', ...apiLists]
    while (todo.length > 0) {
      const path = todo.pop() ?? ''
      if (seen.has(path)) continue
      seen.add(path)
      const answer = await fetch(server.baseUrl + path)
      expect(answer.status, path).toBe(200)
      const text = await answer.text()
      if (!path.endsWith('.png')) expectNoMarker(text, path)
      for (const next of linksIn(text)) if (!seen.has(next)) todo.push(next)
    }
    expect(seen.size).toBeGreaterThan(40)
  })

  it('is answered 304 as long as nothing changes, and anew as soon as something does', async () => {
    for (const path of ['/', '/onderzoeken/statushouders', '/api/v1/opvolgingen']) {
      const first = await fetch(server.baseUrl + path)
      const etag = first.headers.get('etag') ?? ''
      expect(etag, path).toMatch(/^W\/"\d+-\d{4}-\d\d-\d\d-/)
      expect(first.headers.get('cache-control')).toBe('public, no-cache')
      const again = await fetch(server.baseUrl + path, { headers: { 'if-none-match': etag } })
      expect(again.status, path).toBe(304)
      expect(again.headers.get('content-security-policy')).toContain("default-src 'none'")
      const db = openDatabase(server.database)
      addToTrail(db, 'signIn')
      const still = await fetch(server.baseUrl + path, { headers: { 'if-none-match': etag } })
      expect(still.status, path).toBe(304)
      addToTrail(db)
      closeDatabase(db)
      const changed = await fetch(server.baseUrl + path, { headers: { 'if-none-match': etag } })
      expect(changed.status, path).toBe(200)
      expect(changed.headers.get('etag')).not.toBe(etag)
    }
    expect((await fetch(`${server.baseUrl}/gemeenten/nergens`)).headers.get('etag')).toBeNull()
  })

  it('is made once for all who are not signed in, and never taken from another address of the server', async () => {
    const path = '/api/v1/brieven'
    const ask = async (headers: Record<string, string> = {}) => {
      const answer = await fetch(server.baseUrl + path, { headers })
      return { text: await answer.text(), headers: Object.fromEntries(answer.headers) }
    }
    const first = await ask()
    const db = openDatabase(server.database)
    const subject = db.$client.prepare<[string]>(
      "update letter set snapshot = json_set(snapshot, '$.subject', ?) where sent_at is not null",
    )
    subject.run('Waterdorp')
    try {
      const second = await ask()
      expect(second.text).toBe(first.text)
      // What differs each time, and how it is packed: one that is known to be small is not.
      const anew =
        /^(?:x-request-id|content-security-policy|date|ratelimit-.*|content-(?:length|encoding)|transfer-encoding)$/
      const of = ({ headers }: typeof first) =>
        Object.entries(headers).filter(([name]) => !anew.test(name))
      expect(of(second)).toEqual(of(first))
      expect((await ask({ cookie: 'x=1' })).text).toContain('Waterdorp')
      const local = server.baseUrl.replace('127.0.0.1', 'localhost')
      const elsewhere = await (await fetch(local + path)).text()
      expect(elsewhere).toContain(local)
      expect(elsewhere).not.toContain(server.baseUrl)
      addToTrail(db)
      expect((await ask()).text).toContain('Waterdorp')
    } finally {
      closeDatabase(db)
    }
  })

  it('leads an address on after a change of name', async () => {
    const renamed = openDatabase(server.database)
    const rename = (from: string, to: string) =>
      renamed.update(municipality).set({ slug: to }).where(eq(municipality.slug, from)).run()
    rename('oegstgeest', 'oegstgeest-aan-de-rijn')
    // The trigger that does this was taken out of this copy for the markers.
    renamed
      .insert(formerSlug)
      .values({ kind: 'municipality', slug: 'oegstgeest', key: 'GM0579' })
      .onConflictDoNothing()
      .run()
    addToTrail(renamed)
    try {
      for (const [path, to] of [
        ['/gemeenten/oegstgeest?x=1', '/gemeenten/oegstgeest-aan-de-rijn?x=1'],
        [
          '/onderzoeken/statushouders/oegstgeest',
          '/onderzoeken/statushouders/oegstgeest-aan-de-rijn',
        ],
        ['/feeds/gemeenten/oegstgeest', '/feeds/gemeenten/oegstgeest-aan-de-rijn'],
        [
          '/insluiten/statushouders/oegstgeest/html',
          '/insluiten/statushouders/oegstgeest-aan-de-rijn/html',
        ],
      ]) {
        const answer = await fetch(server.baseUrl + path, { redirect: 'manual' })
        expect([answer.status, answer.headers.get('location')], path).toEqual([308, to])
      }
    } finally {
      rename('oegstgeest-aan-de-rijn', 'oegstgeest')
      addToTrail(renamed)
      closeDatabase(renamed)
    }
    expect((await fetch(`${server.baseUrl}/gemeenten/oegstgeest`)).status).toBe(200)
  })

  it('lets other sites read the API, and says how much one may ask', async () => {
    const answer = await fetch(`${server.baseUrl}/api/v1/gemeenten`)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('api-version')).toBe('1.0.0')
    expect(Number(answer.headers.get('ratelimit-remaining'))).toBeLessThan(600)
  })

  it('says how long to wait to who asks more than its share', async () => {
    const narrow = await startRealServer({ API_PER_MINUTE: '2' })
    try {
      const ask = () => fetch(`${narrow.baseUrl}/api/v1/gemeenten`)
      expect((await ask()).headers.get('ratelimit-remaining')).toBe('1')
      expect((await ask()).headers.get('ratelimit-remaining')).toBe('0')
      const refused = await ask()
      expect(refused.status).toBe(429)
      expect(refused.headers.get('content-type')).toContain('application/problem+json')
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(refused.headers.get('ratelimit-limit')).toBe('2')
      expect(refused.headers.get('access-control-allow-origin')).toBe('*')
    } finally {
      await narrow.stop()
    }
  })
})

/** What every workflow does: without it no page need be made anew. */
function addToTrail(db: Database, action = 'test'): void {
  db.$client
    .prepare(
      "insert into audit_trail (recorded_at, action, subject, previous_hash, hash) values ('2026-11-24T10:00:00.000Z', ?, 'test:1', '', '')",
    )
    .run(action)
}

const apiLists = [
  'gemeenten',
  'onderzoeken',
  'aanbevelingen',
  'opvolgingen',
  'besluiten',
  'brieven',
].map((name) => `/api/v1/${name}?paginaGrootte=500`)

/** Addresses of this site in HTML, XML or JSON, without what is only for who signed in. */
function linksIn(text: string): string[] {
  const found = [...text.matchAll(/(?:href|src)="([^"]+)"|"(http:\/\/127[^"]+)"|<loc>([^<]+)</g)]
  return found.flatMap((match) => {
    const address = (match[1] ?? match[2] ?? match[3] ?? '').replaceAll('&amp;', '&')
    const url = new URL(address, server.baseUrl)
    const inside =
      url.origin === server.baseUrl && !/^\/(werk|aanmelden|afmelden|api\/v1$)/.test(url.pathname)
    return inside ? [url.pathname + url.search] : []
  })
}
