import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rememberBrowser } from '#app/accounts/known-browser.server.ts'
import { hashPassword } from '#app/accounts/password.server.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { password, person } from '#db/schema/index.ts'
import { goodPassword } from '#tests/support/account.ts'
import { type RealServer, startRealServer } from '#tests/support/real-server.ts'
import { formOf, visitorOf } from '#tests/support/visitor.ts'

// More attempts to sign in than a person makes, on an installation that is no demo. `npm run bench:sign-in` measures it.

let server: RealServer
let known: string

beforeAll(async () => {
  server = await startRealServer({ TRUST_PROXY: 'ja' }, null)
  const db = openDatabase(server.database)
  const now = new Date().toISOString()
  const hash = await hashPassword(goodPassword, { lane: '', known: true })
  for (const name of ['een', 'ander']) {
    const { id } = db
      .insert(person)
      .values({ name, email: `${name}@opvolg.example` })
      .returning({ id: person.id })
      .get()
    db.insert(password).values({ personId: id, hash, setAt: now }).run()
  }
  const secret = rememberBrowser(db, 1, now)
  known = `bekend=${encodeURIComponent(Buffer.from(JSON.stringify(secret)).toString('base64'))}`
  closeDatabase(db)
})

afterAll(async () => {
  await server?.stop()
})

function attempt(address: string, email: string, text: string, cookie = '') {
  const visitor = visitorOf(server)
  return visitor.post('/aanmelden', formOf({ email, password: text }), {
    ...visitor.from(cookie),
    'x-forwarded-for': address,
  })
}

describe('a flood of attempts to sign in', () => {
  it('is refused, then in a line of text, and keeps nobody else out', async () => {
    const statuses: number[] = []
    let last = ''
    for (let turn = 0; turn < 40; turn += 1) {
      const answer = await attempt('203.0.113.1', 'een@opvolg.example', `geraden${turn}`)
      statuses.push(answer.status)
      last = await answer.text()
    }
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(400))
    expect(statuses.slice(10)).toEqual(Array(30).fill(429))
    expect(last).not.toContain('<')
    // The person itself, from a browser that it used before, even at the same address; and others elsewhere.
    const own = await attempt('203.0.113.1', 'een@opvolg.example', goodPassword, known)
    expect(own.status).toBe(302)
    expect((await attempt('203.0.113.2', 'ander@opvolg.example', goodPassword)).status).toBe(302)
    // A cookie that was made up does not help.
    const forged = known.replace(
      /=.*/,
      `=${encodeURIComponent(Buffer.from('"x"').toString('base64'))}`,
    )
    const strange = await attempt('203.0.113.1', 'een@opvolg.example', goodPassword, forged)
    expect(strange.status).toBe(429)
  })
})
