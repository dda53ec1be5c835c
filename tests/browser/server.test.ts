import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { signInByHttp } from '#tests/support/http.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'

let server: RealServer

beforeAll(async () => {
  server = await startRealServer()
})

afterAll(async () => {
  await server?.stop()
})

describe('the production server', () => {
  it('says it is well only after asking the database', async () => {
    const answer = await fetch(`${server.baseUrl}/gezond`)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ status: 'gezond' })
  })

  it('sends the security headers, with a nonce of its own for each answer', async () => {
    const answer = await fetch(`${server.baseUrl}/aanmelden`)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    const other = await fetch(`${server.baseUrl}/aanmelden`)
    expect(other.headers.get('content-security-policy')).not.toBe(policy)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('same-origin')
    expect(answer.headers.get('x-powered-by')).toBeNull()
  })

  it('compresses pages and lets browsers keep built files for a year', async () => {
    const page = await fetch(`${server.baseUrl}/aanmelden`, {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(page.headers.get('content-encoding')).toBe('gzip')
    const asset = /\/assets\/[^"]+\.css/.exec(await page.text())?.[0]
    const file = await fetch(server.baseUrl + asset)
    expect(file.headers.get('cache-control')).toContain('immutable')
  })

  it('refuses a change that another site sends', async () => {
    for (const origin of ['https://elders.example', 'null', undefined]) {
      const headers = origin === undefined ? undefined : { origin }
      const answer = await fetch(`${server.baseUrl}/afmelden`, {
        method: 'POST',
        headers,
        redirect: 'manual',
      })
      expect(answer.status).toBe(403)
    }
  })

  it('answers a page that does not exist with 404 and no details', async () => {
    const answer = await fetch(`${server.baseUrl}/bestaat-niet`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toMatch(/node_modules|at \w+ \(/)
  })

  it('takes updates of 16 clients at once, each exactly once', async () => {
    const cookie = await signInByHttp(server.baseUrl, 'Sander Groen')
    const db = openDatabase(server.database)
    const ids = db.$client
      .prepare("select id from follow_up where municipality_code = 'GM0629' order by id limit 2")
      .all() as { id: number }[]
    const count = () =>
      (
        db.$client
          .prepare("select count(*) n from status_update where done like 'Tegelijk%'")
          .get() as { n: number }
      ).n
    const sends = Array.from({ length: 16 }, async (_, client) => {
      const form = new URLSearchParams({
        submissionKey: `client-${client}`,
        occurredOn: '2026-11-01',
        status: 'in_progress',
        done: `Tegelijk ${client}`,
      })
      const send = () =>
        fetch(`${server.baseUrl}/werk/opvolgingen/${ids[client % 2]?.id}/bericht`, {
          method: 'POST',
          headers: { cookie, origin: server.baseUrl },
          body: form,
          redirect: 'manual',
        })
      // Twice the same form: a double click.
      const answers = await Promise.all([send(), send()])
      return answers.map((answer) => answer.status)
    })
    expect((await Promise.all(sends)).flat()).toEqual(Array(32).fill(302))
    expect(count()).toBe(16)
    db.$client.close()
  })

  it('finishes what is running and writes the WAL back when it is told to stop', async () => {
    const other = await startRealServer()
    const running = fetch(`${other.baseUrl}/aanmelden`)
    await running
    const ended = new Promise<number | null>((resolve) => other.process.once('exit', resolve))
    other.process.kill('SIGTERM')
    expect(await ended).toBe(0)
    const db = openDatabase(other.database)
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    db.$client.close()
    await other.stop()
  })

  it('says which setting is wrong instead of starting', async () => {
    await expect(startRealServer({ PUBLIC_URL: 'geen adres' })).rejects.toThrow('PUBLIC_URL')
  })
})
