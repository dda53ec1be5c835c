import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { describe, expect, it, onTestFinished } from 'vitest'
import { knownBrowserCookie, rememberBrowser } from '#app/accounts/known-browser.server.ts'
import { signInFlood } from '#app/server/page-limits.ts'
import { smallWorld } from '#tests/support/world.ts'

/** A server of which each attempt to sign in is answered with `status`; returns how to try from an address. */
async function serverThatAnswers(status: number) {
  const { context, db, people, clock } = smallWorld()
  const cookie = knownBrowserCookie(false)
  const known = await cookie.serialize(rememberBrowser(db, people.clerk.personId, clock.now()))
  const app = express()
  app.set('trust proxy', 1)
  app.use(signInFlood(context, cookie, { ofOne: 3, ofAll: 5 }))
  app.all('*', (_request, response) => {
    response.status(status).send('a whole page')
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const ask = async (from: string, headers = {}, path = '/aanmelden', method = 'POST') =>
    (
      await fetch(`http://127.0.0.1:${port}${path}`, {
        ...{ method, headers: { 'x-forwarded-for': from, ...headers } },
      })
    ).text()
  return { ask, known: { cookie: known.split(';')[0] ?? '' } }
}

const page = 'a whole page'
const line = expect.stringContaining('te vaak')

describe('a flood of attempts to sign in', () => {
  it('costs a page as long as a caller is refused now and then', async () => {
    const { ask, known } = await serverThatAnswers(429)
    for (let turn = 0; turn < 3; turn += 1) expect(await ask('203.0.113.1')).toBe(page)
    expect(await ask('203.0.113.1')).toEqual(line)
    expect(await ask('203.0.113.1', known)).toBe(page)
    expect(await ask('203.0.113.1', { cookie: 'bekend=InZlcnpvbm5lbiI%3D' })).toEqual(line)
    expect(await ask('203.0.113.1', {}, '/aanmelden', 'GET')).toBe(page)
    expect(await ask('203.0.113.2')).toBe(page)
  })

  it('from many callers costs one page of each, and none of who was not refused', async () => {
    const { ask } = await serverThatAnswers(503)
    for (let turn = 1; turn <= 5; turn += 1) expect(await ask(`203.0.113.${turn}`)).toBe(page)
    expect(await ask('203.0.113.1')).toEqual(line)
    expect(await ask('203.0.113.9')).toBe(page)
    expect(await ask('203.0.113.9')).toEqual(line)
  })

  it('is none where attempts are answered', async () => {
    const { ask } = await serverThatAnswers(400)
    for (let turn = 0; turn < 8; turn += 1) expect(await ask('203.0.113.1')).toBe(page)
  })
})
