import { describe, expect, it } from 'vitest'
import { readLink } from '#app/accounts/account-link.server.ts'
import { askEmailChange, confirmEmailChange } from '#app/accounts/change-email.server.ts'
import { createAdmin, firstAdminPath, makeFirstAdmin } from '#app/accounts/first-admin.server.ts'
import { invitePerson } from '#app/accounts/invite.server.ts'
import { readSession } from '#app/accounts/session.server.ts'
import {
  askNewPassword,
  changePassword,
  setPasswordByLink,
} from '#app/accounts/set-password.server.ts'
import { signInWithPassword } from '#app/accounts/sign-in.server.ts'
import { signInLimits } from '#app/accounts/sign-in-limits.ts'
import { clockAt } from '#app/workflow/clock.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { accountLink, outboxMessage, person } from '#db/schema/index.ts'
import { accountContext, caller, goodPassword, mailedSecret } from '#tests/support/account.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { duinstad, smallWorld } from '#tests/support/world.ts'

const rules = { secondFactorRequired: false, demo: false }

function world() {
  const made = smallWorld('2026-03-02T09:00:00.000Z')
  const context = accountContext(made.context)
  const limits = signInLimits()
  const invite = (email = 'Nieuw@Duinstad.example') =>
    invitePerson(context, made.people.admin, {
      ...{ name: 'Nieuwe Griffier', email, jobTitle: '', department: '' },
      ...{ role: 'clerk', municipalityCode: duinstad, auditOfficeId: null },
      ...{ untilOn: null, reason: 'aangesteld' },
    })
  const accept = (secret: string, text = goodPassword) =>
    setPasswordByLink(context, caller, 'invitation', secret, text)
  const signIn = (email: string, password = goodPassword) =>
    signInWithPassword(context, limits, caller, { email, password })
  return { ...made, context, limits, invite, accept, signIn }
}

describe('an invitation', () => {
  it('leads to an account that signs in, whatever the case of the address', async () => {
    const { db, invite, accept, signIn, context } = world()
    const id = invite()
    const secret = mailedSecret(db, 'uitnodiging')
    const session = await accept(secret)
    expect(readSession(context, session, rules)?.personId).toBe(id)
    expect(await signIn(' nieuw@duinstad.EXAMPLE ')).not.toBeNull()
    expect(await signIn('nieuw@duinstad.example', 'een ander wachtwoord')).toBeNull()
  })

  it('works once, for two weeks, and not after a newer one', async () => {
    const { db, invite, accept, clock } = world()
    invite()
    const secret = mailedSecret(db, 'uitnodiging')
    await expect(accept(`${secret.slice(0, -1)}_`)).rejects.toThrow(NotFound)
    await expect(accept(secret, 'te kort')).rejects.toThrow('ten minste 12')
    await accept(secret)
    await expect(accept(secret)).rejects.toThrow(NotFound)
    invite('laat@duinstad.example')
    const late = mailedSecret(db, 'uitnodiging')
    clock.moveTo('2026-03-17T09:00:00.000Z')
    await expect(accept(late)).rejects.toThrow(NotFound)
  })

  it('counts once when two use it at the same moment', async () => {
    const { db, invite, accept } = world()
    invite()
    const secret = mailedSecret(db, 'uitnodiging')
    const outcomes = await Promise.allSettled([accept(secret), accept(secret), accept(secret)])
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('is stored as a hash only, and gives no other kind of right', async () => {
    const { db, invite, context } = world()
    invite()
    const secret = mailedSecret(db, 'uitnodiging')
    expect(JSON.stringify(db.select().from(accountLink).all())).not.toContain(secret)
    await expect(
      setPasswordByLink(context, caller, 'newPassword', secret, goodPassword),
    ).rejects.toThrow(NotFound)
  })

  it('goes to one address, whatever was typed there', () => {
    const { db, invite, people, context } = world()
    invite('een@duinstad.example')
    expect(() => invite('EEN@duinstad.example')).toThrow('heeft dit adres al')
    expect(db.select().from(outboxMessage).all().at(-1)?.toAddress).toBe('een@duinstad.example')
    expect(() =>
      invitePerson(context, people.clerk, { name: 'x', email: 'y@z.nl' } as never),
    ).toThrow()
  })
})

describe('a forgotten password', () => {
  it('is replaced by a link of an hour, which ends all sessions and says so by mail', async () => {
    const { db, invite, accept, signIn, context, clock } = world()
    invite()
    const session = await accept(mailedSecret(db, 'uitnodiging'))
    askNewPassword(context, 'nieuw@duinstad.example')
    const old = mailedSecret(db, 'wachtwoord')
    askNewPassword(context, 'nieuw@duinstad.example')
    const secret = mailedSecret(db, 'wachtwoord')
    const other = 'een heel ander wachtwoord'
    const set = (link: string) => setPasswordByLink(context, caller, 'newPassword', link, other)
    await expect(set(old)).rejects.toThrow(NotFound)
    await set(secret)
    expect(readSession(context, session, rules)).toBeNull()
    expect(await signIn('nieuw@duinstad.example')).toBeNull()
    expect(await signIn('nieuw@duinstad.example', other)).not.toBeNull()
    expect(db.select().from(outboxMessage).all().at(-1)?.subject).toContain('wachtwoord')
    askNewPassword(context, 'nieuw@duinstad.example')
    clock.moveTo('2026-03-02T10:00:01.000Z')
    await expect(set(mailedSecret(db, 'wachtwoord'))).rejects.toThrow(NotFound)
  })

  it('sends nothing to an address that is unknown', () => {
    const { db, context } = world()
    askNewPassword(context, 'niemand@duinstad.example')
    expect(db.select().from(outboxMessage).all()).toEqual([])
  })

  it('is changed by who knows the present one', async () => {
    const { db, invite, accept, context } = world()
    const id = invite()
    await accept(mailedSecret(db, 'uitnodiging'))
    const actor = { personId: id, name: 'Nieuwe Griffier', roles: [] }
    const change = (current: string) =>
      changePassword(context, actor, caller, '', { current, password: 'nog een lang wachtwoord' })
    await expect(change('geraden')).rejects.toThrow('niet uw huidige')
    await change(goodPassword)
  })
})

describe('a change of address', () => {
  const newEmail = 'griffie@nieuw.example'

  it('needs a yes on both addresses', () => {
    const { db, context, people } = world()
    const own = () =>
      db
        .select()
        .from(person)
        .all()
        .find((one) => one.id === people.clerk.personId)
    askEmailChange(context, people.clerk, newEmail)
    const [toOld, toNew] = db.select().from(outboxMessage).all()
    expect([toOld?.toAddress, toNew?.toAddress]).toEqual([own()?.email, newEmail])
    const secretIn = (text = '') => /\/adres\/([\w-]{43})/.exec(text)?.[1] ?? ''
    expect(confirmEmailChange(context, secretIn(toNew?.text))).toBe(false)
    expect(own()?.email).not.toBe(newEmail)
    expect(() => confirmEmailChange(context, secretIn(toNew?.text))).toThrow(NotFound)
    expect(confirmEmailChange(context, secretIn(toOld?.text))).toBe(true)
    expect(own()?.email).toBe(newEmail)
  })

  it('does not mix two requests', () => {
    const { db, context, people, clock } = world()
    askEmailChange(context, people.clerk, 'kaper@elders.example')
    const first = db.select().from(outboxMessage).all()
    clock.moveTo('2026-03-02T09:05:00.000Z')
    askEmailChange(context, people.clerk, newEmail)
    const secretIn = (text = '') => /\/adres\/([\w-]{43})/.exec(text)?.[1] ?? ''
    expect(() => confirmEmailChange(context, secretIn(first[1]?.text))).toThrow(NotFound)
  })

  it('tells of an address in use only to who has it', () => {
    const { db, context, people } = world()
    const taken = db
      .select()
      .from(person)
      .all()
      .find((one) => one.id === people.owner.personId)
    askEmailChange(context, people.clerk, taken?.email ?? '')
    const [, toTaken] = db.select().from(outboxMessage).all()
    expect(toTaken?.text).not.toMatch(/\/adres\//)
  })
})

describe('the first admin', () => {
  const input = { name: 'Eerste', email: 'eerste@opvolg.example', password: goodPassword }

  function empty() {
    const context = accountContext({
      db: freshDatabase(),
      clock: clockAt('2026-03-02T09:00:00.000Z'),
    })
    const secret = () => firstAdminPath(context)?.split('/').at(-1) ?? ''
    return { context, secret }
  }

  it('comes by the address that the newest start printed, once', async () => {
    const { context, secret } = empty()
    const old = secret()
    const now = secret()
    await expect(makeFirstAdmin(context, caller, old, input)).rejects.toThrow(NotFound)
    await makeFirstAdmin(context, caller, now, input)
    expect(firstAdminPath(context)).toBeNull()
    await expect(makeFirstAdmin(context, caller, now, input)).rejects.toThrow(NotFound)
  })

  it('is one, when two try at the same moment', async () => {
    const { context, secret } = empty()
    const link = secret()
    const outcomes = await Promise.allSettled(
      ['een', 'twee'].map((name) =>
        makeFirstAdmin(context, caller, link, { ...input, name, email: `${name}@opvolg.example` }),
      ),
    )
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('comes by a command too, which works without a password until the link is used', async () => {
    const { context } = empty()
    const path = createAdmin(context, input)
    const secret = path.split('/').at(-1) ?? ''
    expect(readLink(context.db, context.clock.now(), 'invitation', secret).works).toBe(true)
    expect(() => createAdmin(context, input)).toThrow('heeft al een account')
    expect(firstAdminPath(context)).toBeNull()
  })
})
