import { describe, expect, it } from 'vitest'
import { readActor } from '#app/accounts/actor.server.ts'
import {
  addIdentityProvider,
  endIdentityProvider,
  providerById,
  providerOfAddress,
} from '#app/accounts/identity-providers.server.ts'
import { letLeave } from '#app/accounts/leave.server.ts'
import {
  finishOrganisationSignIn,
  signOutAddress,
  startOrganisationSignIn,
} from '#app/accounts/organisation-sign-in.server.ts'
import { readSession, startSession } from '#app/accounts/session.server.ts'
import { identityProvider, person, roleAssignment } from '#db/schema/index.ts'
import { accountContext } from '#tests/support/account.ts'
import {
  type Account,
  client,
  type Forgery,
  forgingProvider,
  realProvider,
  walkThrough,
} from '#tests/support/identity-provider.ts'
import { duinstad, smallWorld } from '#tests/support/world.ts'

const baseUrl = 'http://127.0.0.1:9'
const redirectUri = `${baseUrl}/aanmelden/organisatie/terug`
const wrong = 'klopt niet; begin opnieuw'

function world(rolesClaim = '') {
  const made = smallWorld(new Date().toISOString())
  const context = accountContext(made.context)
  const { db, people } = made
  const email = (id: number) =>
    db
      .select()
      .from(person)
      .all()
      .find((one) => one.id === id)?.email
  const clerk: Account = { sub: 'abc', email: email(people.clerk.personId), name: 'Griffier' }
  const add = (issuer: string, mailDomains = ['example.nl']) =>
    addIdentityProvider(context, people.admin, {
      ...{ name: 'Gemeente Duinstad', issuer, clientId: client.id, clientSecret: client.secret },
      ...{ mailDomains, rolesClaim },
      claimRoles: [
        { value: 'griffie', role: 'clerk', municipalityCode: duinstad, auditOfficeId: null },
      ],
    })
  const start = (providerId: number) =>
    startOrganisationSignIn(context, providerById(db, providerId), {
      ...{ baseUrl, target: '/werk/opvolgingen', email: 'clerk@example.nl' },
    })
  const finish = (search: string, sealed: string) =>
    finishOrganisationSignIn(context, { baseUrl, search, sealed })
  /** Signs in at a real provider as `account`. */
  async function signInAt(account: Account) {
    const id = add(await realProvider(redirectUri, account))
    const { url, sealed } = await start(id)
    return finish(await walkThrough(url, redirectUri), sealed)
  }
  return { ...made, context, clerk, add, start, finish, signInAt }
}

describe('the account of an organisation', () => {
  it('signs in who was invited, by code with PKCE, at a real provider', async () => {
    const { signInAt, clerk, people } = world()
    expect(await signInAt({ ...clerk, email_verified: true })).toMatchObject({
      personId: people.clerk.personId,
      target: '/werk/opvolgingen',
    })
  })

  it('asks for a code with PKCE, state and nonce, and keeps the secret sealed', async () => {
    const { add, start, clerk, db } = world()
    const { url, sealed } = await start(add(await realProvider(redirectUri, clerk)))
    const query = new URL(url).searchParams
    expect(query.get('response_type')).toBe('code')
    expect(query.get('code_challenge_method')).toBe('S256')
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(query.get(name)?.length, name).toBeGreaterThan(30)
    expect(sealed).not.toContain(query.get('state') ?? '')
    expect(JSON.stringify(db.select().from(identityProvider).all())).not.toContain(client.secret)
  })

  it('knows the person again by its subject when the address changes', async () => {
    const { signInAt, clerk, db, people, context } = world()
    const account = { ...clerk }
    const { identityProviderId } = await signInAt(account)
    account.email = 'nieuwe.naam@example.nl'
    const again = await startOrganisationSignIn(context, providerById(db, identityProviderId), {
      ...{ baseUrl, target: '/werk', email: 'x@example.nl' },
    })
    const search = await walkThrough(again.url, redirectUri)
    const found = await finishOrganisationSignIn(context, { baseUrl, search, sealed: again.sealed })
    expect(found.personId).toBe(people.clerk.personId)
  })

  it('takes an answer once, in the browser that asked, and only a short while', async () => {
    const { add, start, finish, clerk, clock } = world()
    const id = add(await realProvider(redirectUri, clerk))
    const mine = await start(id)
    const search = await walkThrough(mine.url, redirectUri)
    const other = await start(id)
    await expect(finish(search, other.sealed)).rejects.toThrow(wrong)
    await expect(finish(search, 'verzonnen')).rejects.toThrow('begin opnieuw')
    await finish(search, mine.sealed)
    await expect(finish(search, mine.sealed)).rejects.toThrow('al gedaan')
    const late = await start(id)
    const lateSearch = await walkThrough(late.url, redirectUri)
    clock.moveTo(new Date(Date.now() + 11 * 60_000).toISOString())
    await expect(finish(lateSearch, late.sealed)).rejects.toThrow('duurde te lang')
  })

  it('is refused with an answer that the provider itself took back: a code counts once', async () => {
    const { add, start, finish, clerk } = world()
    const id = add(await realProvider(redirectUri, clerk))
    const mine = await start(id)
    const search = await walkThrough(mine.url, redirectUri)
    const changed = new URLSearchParams(search)
    changed.set('code', 'verzonnen')
    await expect(finish(`?${changed}`, mine.sealed)).rejects.toThrow(wrong)
  })

  const anHourAgo = Math.floor(Date.now() / 1000) - 3600
  it.each<[string, Forgery, string | RegExp]>([
    ['nothing wrong', {}, ''],
    ['another issuer', { issuer: 'https://elders.example' }, wrong],
    ['another audience', { audience: 'een-ander' }, wrong],
    ['another nonce', { claims: { nonce: 'van-een-ander' } }, wrong],
    ['no nonce', { claims: { nonce: undefined } }, wrong],
    ['an ID token that expired', { expiresAt: anHourAgo }, wrong],
    ['an ID token of another key', { otherKey: true }, wrong],
    ['a provider that calls itself otherwise', { calledOtherwise: true }, 'niet bereikbaar'],
    ['an address that is not confirmed', { claims: { email_verified: false } }, 'bevestigd'],
    ['no address', { claims: { email: undefined } }, 'bevestigd'],
    ['an address of another organisation', { claims: { email: 'a@elders.nl' } }, 'kan niet'],
    ['someone that nobody invited', { claims: { email: 'z@example.nl' } }, 'nog geen account'],
  ])('with %s', async (_name, forgery, problem) => {
    const { add, start, finish, clerk } = world()
    const { issuer, state } = await forgingProvider(clerk, forgery)
    const attempt = async () => {
      const { url, sealed } = await start(add(issuer))
      const query = new URL(url).searchParams
      state.nonce = query.get('nonce') ?? ''
      const back = new URLSearchParams({ code: 'c', state: query.get('state') ?? '', iss: issuer })
      return finish(`?${back}`, sealed)
    }
    if (problem === '') expect((await attempt()).personId).toBeGreaterThan(0)
    else await expect(attempt()).rejects.toThrow(problem)
  })

  it('is refused when the answer names another issuer or state than the one that was asked', async () => {
    const { add, start, finish, clerk } = world()
    const { issuer, state } = await forgingProvider(clerk, {})
    const id = add(issuer)
    for (const change of [{ iss: 'https://elders.example' }, { state: 'x'.repeat(43) }]) {
      const { url, sealed } = await start(id)
      const asked = new URL(url).searchParams
      state.nonce = asked.get('nonce') ?? ''
      const back = { code: 'c', state: asked.get('state') ?? '', iss: issuer, ...change }
      await expect(finish(`?${new URLSearchParams(back)}`, sealed)).rejects.toThrow(wrong)
    }
    expect(state.exchanges).toBe(0)
  })
})

describe('roles from claims', () => {
  it('make a new person, and follow the claims at each sign-in', async () => {
    const { signInAt, clerk, db, clock } = world('groups')
    const account = { ...clerk, sub: 'new', email: 'nieuw@example.nl', groups: ['griffie', 'x'] }
    const { personId, identityProviderId } = await signInAt(account)
    const roles = () => readActor(db, personId, clock.today())?.roles.map((one) => one.role)
    expect(roles()).toEqual(['clerk'])
    expect(db.select().from(roleAssignment).all().at(-1)).toMatchObject({ byClaims: true })
    expect(identityProviderId).toBeGreaterThan(0)
  })

  it('are withdrawn when the claim is gone, and leave what an admin gave', async () => {
    const { context, add, start, finish, clerk, db, clock, people } = world('groups')
    const account: Account = {
      ...clerk,
      sub: 'new',
      email: 'nieuw@example.nl',
      groups: ['griffie'],
    }
    const id = add(await realProvider(redirectUri, account))
    const signIn = async () => {
      const { url, sealed } = await start(id)
      return (await finish(await walkThrough(url, redirectUri), sealed)).personId
    }
    const personId = await signIn()
    account.groups = []
    expect(await signIn()).toBe(personId)
    expect(readActor(db, personId, clock.today())?.roles).toEqual([])
    letLeave(context, people.admin, personId, { reason: 'weg' })
    await expect(signIn()).rejects.toThrow()
  })

  it('never make an admin', () => {
    const { context, people } = world()
    const admin = {
      value: 'x',
      role: 'admin',
      municipalityCode: null,
      auditOfficeId: null,
    } as const
    expect(() =>
      addIdentityProvider(context, people.admin, {
        ...{ name: 'n', issuer: 'https://i.example', clientId: 'c', clientSecret: 'ssssssss' },
        ...{ mailDomains: ['i.example'], rolesClaim: 'groups', claimRoles: [admin] },
      }),
    ).toThrow('alleen door een andere beheerder')
  })
})

describe('an organisation', () => {
  it('is found by the domain of an address, its own alone', async () => {
    const { add, db, context, people } = world()
    const id = add('https://een.example', ['een.example'])
    expect(providerOfAddress(db, 'iemand@EEN.example')?.id).toBe(id)
    for (const address of [
      'a@sub.een.example',
      'a@een.example.nl',
      'a@twee.example',
      'een.example',
    ])
      expect(providerOfAddress(db, address), address).toBeNull()
    expect(() => add('https://twee.example', ['een.example'])).toThrow('hoort al bij')
    const start = (method: 'organisation' | 'code', by = {}) =>
      startSession(context, people.clerk.personId, '', { method, ...by })
    const theirs = start('organisation', { identityProviderId: id })
    const own = start('code')
    endIdentityProvider(context, people.admin, id)
    expect(providerOfAddress(db, 'iemand@een.example')).toBeNull()
    const rules = { secondFactorRequired: true, demo: false }
    expect(readSession(context, theirs, rules)).toBeNull()
    expect(readSession(context, own, rules)).not.toBeNull()
  })

  it('can be signed out of too', async () => {
    const { signInAt, clerk, context } = world()
    const { identityProviderId } = await signInAt(clerk)
    const out = await signOutAddress(context, identityProviderId, baseUrl)
    expect(out?.url).toContain('/session/end?')
    expect(out?.url).toContain(encodeURIComponent(`${baseUrl}/`))
    expect(await signOutAddress(context, 99, baseUrl)).toBeNull()
  })
})
