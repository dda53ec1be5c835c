import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/accounts/permissions.ts'
import { makeToken, revokeToken } from '#app/machine/token.server.ts'
import { answerWrite } from '#app/portal/api/answer-write.server.ts'
import { Forbidden, NotFound } from '#app/workflow/errors.ts'
import type { TokenScope } from '#db/schema/codes.ts'
import { apiToken, auditTrail, decisionOutcome, statusUpdate } from '#db/schema/index.ts'
import { duinstad, elders, first, smallWorld } from '#tests/support/world.ts'

const baseUrl = 'https://opvolgwijzer.example'

function world() {
  const small = smallWorld()
  const { followUpIds, idsIn } = small.withReport()
  const tokenOf = (actor: Actor, scopes: TokenScope[]) =>
    makeToken(small.context, actor, {
      municipalityCode: duinstad,
      name: 'zaaksysteem',
      scopes,
      months: 12,
    })
  const post = async (
    path: string,
    body: unknown,
    { token = '', key = 'sleutel-0001' }: { token?: string; key?: string | null } = {},
  ) => {
    const headers = new Headers({ 'content-type': 'application/json' })
    if (token) headers.set('authorization', `Bearer ${token}`)
    if (key) headers.set('idempotency-key', key)
    const request = new Request(`${baseUrl}/api/v1${path}`, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const answer = await answerWrite({ ...small.context, baseUrl }, request, path)
    return { status: answer.status, headers: answer.headers, json: await answer.json() }
  }
  const updates = () => small.db.select().from(statusUpdate).all()
  return { ...small, followUpIds, idsIn, tokenOf, post, updates, id: first(followUpIds) }
}

const message = { status: 'in_uitvoering', datum: '2026-03-01', gedaan: 'De lijst is er.' }

describe('an update by another system', () => {
  it('is saved once for one key, in the name of who made the token, and told in the trail', async () => {
    const { tokenOf, post, updates, people, id, db } = world()
    const { id: tokenId, secret } = tokenOf(people.coordinator, ['updates'])
    const path = `/opvolgingen/${id}/berichten`
    const made = await post(path, message, { token: secret })
    expect(made.status).toBe(201)
    expect(made.headers.get('location')).toBe(`${baseUrl}/api/v1/opvolgingen/${id}`)
    expect(made.json.uitvoering).toMatchObject({
      status: 'in_uitvoering',
      gedaan: 'De lijst is er.',
    })
    expect((await post(path, message, { token: secret })).status).toBe(201)
    expect(updates()).toHaveLength(1)
    expect(updates()[0]).toMatchObject({ recordedBy: people.coordinator.personId })
    const trail = db.select().from(auditTrail).all().at(-1)
    expect(trail).toMatchObject({ action: 'postUpdate', after: { via: `apiToken:${tokenId}` } })
    const other = await post(path, { ...message, gedaan: 'Iets anders.' }, { token: secret })
    expect(other.status).toBe(409)
    const none = await post(path, {}, { token: secret, key: 'sleutel-0002' })
    expect(none.status).toBe(201)
    expect(updates().map((one) => one.noChange)).toEqual([false, true])
  })

  it('is refused with all that is wrong, in the words of the API', async () => {
    const { tokenOf, post, people, id, updates } = world()
    const { secret: token } = tokenOf(people.coordinator, ['updates'])
    const path = `/opvolgingen/${id}/berichten`
    const named = async (body: unknown, key = 'sleutel-0009') => {
      const { status, headers, json } = await post(path, body, { token, key })
      expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json'])
      return json.errors.map((one: { name: string }) => one.name).sort()
    }
    expect(await named({ status: 'klaar', kleur: 'rood', datum: 'gisteren' })).toEqual([
      'datum',
      'kleur',
      'status',
    ])
    expect(await named({ status: 'niet_uitgevoerd' })).toEqual(['gedaan', 'reden'])
    expect(await named({ status: 'in_uitvoering', gedaan: 'x', datum: '2027-01-01' })).toEqual([
      'datum',
    ])
    expect(await named({ gedaan: 'zonder status' })).toEqual(['gedaan'])
    expect(await named('{geen json')).toEqual([''])
    expect(await named(message, 'kort')).toEqual(['Idempotency-Key'])
    expect(updates()).toEqual([])
  })

  it('needs a token that is alive, of this municipality, for this, of someone who may', async () => {
    const { context, tokenOf, post, people, id, idsIn, db, clock, personWith, updates } = world()
    const path = `/opvolgingen/${id}/berichten`
    const status = async (token: string, at = path) => (await post(at, message, { token })).status
    expect(await status('')).toBe(401)
    expect(await status('opvolg_nergens')).toBe(401)
    const { id: tokenId, secret } = tokenOf(people.coordinator, ['updates'])
    expect(await status(secret, `/opvolgingen/${first(idsIn('GM9002'))}/berichten`)).toBe(404)
    expect(await status(tokenOf(people.clerk, ['decisions']).secret)).toBe(403)
    expect(() => tokenOf(people.clerk, ['updates'])).toThrow(Forbidden)
    expect(() => tokenOf(people.owner, ['updates'])).toThrow(Forbidden)
    expect(() => revokeToken(context, personWith('clerk', elders), tokenId)).toThrow(NotFound)
    expect(
      db
        .select()
        .from(apiToken)
        .all()
        .map((one) => one.secretHash),
    ).not.toContain(secret)
    clock.moveTo('2027-03-10T09:00:00.000Z')
    expect(await status(secret)).toBe(401)
    clock.moveTo('2026-03-02T09:00:00.000Z')
    revokeToken(context, people.clerk, tokenId)
    expect(await status(secret)).toBe(401)
    expect(updates()).toEqual([])
  })
})

describe('a decision by another system', () => {
  it('goes through the workflow of the griffie, with the usual terms', async () => {
    const { tokenOf, post, people, followUpIds, db, clock, idsIn } = world()
    clock.moveTo('2026-04-10T09:00:00.000Z')
    const { secret: token } = tokenOf(people.clerk, ['decisions'])
    const besluit = {
      datum: '2026-04-07',
      agendapunt: '7',
      uitkomsten: followUpIds.map((opvolging) => ({ opvolging, uitkomst: 'overgenomen' })),
      stukken: [{ soort: 'motie', titel: 'Motie vreemd' }],
    }
    const made = await post('/onderzoeken/bruggen/besluiten', besluit, { token })
    expect(made.json).toMatchObject({ datum: '2026-04-07', agendapunt: '7' })
    expect(made.status).toBe(201)
    expect(made.json.uitkomsten).toHaveLength(3)
    expect(db.select().from(decisionOutcome).all()).toHaveLength(3)
    const elsewhere = {
      ...besluit,
      uitkomsten: [{ opvolging: first(idsIn('GM9002')), uitkomst: 'overgenomen' }],
    }
    const refused = await post('/onderzoeken/bruggen/besluiten', elsewhere, {
      token,
      key: 'sleutel-0002',
    })
    expect(refused.status).toBe(404)
  })
})
