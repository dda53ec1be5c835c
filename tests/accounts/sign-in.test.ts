import { describe, expect, it } from 'vitest'
import { rememberBrowser } from '#app/accounts/known-browser.server.ts'
import {
  addOneTimeCode,
  makeRecoveryCodes,
  offerOneTimeCode,
  recoveryCodesLeft,
  takeOneTimeCode,
  takeRecoveryCode,
} from '#app/accounts/one-time-code.server.ts'
import { hashPassword } from '#app/accounts/password.server.ts'
import { sealWith } from '#app/accounts/seal.server.ts'
import { signInWithPassword } from '#app/accounts/sign-in.server.ts'
import { signInLimits } from '#app/accounts/sign-in-limits.ts'
import { TooOften } from '#app/workflow/errors.ts'
import { oneTimeCode, password, person, recoveryCode } from '#db/schema/index.ts'
import {
  accountContext,
  caller,
  codeAt,
  giveCodeApp,
  goodPassword,
} from '#tests/support/account.ts'
import { smallWorld } from '#tests/support/world.ts'

async function world() {
  const made = smallWorld('2026-03-02T09:00:00.000Z')
  const context = accountContext(made.context)
  const { db, people, clock } = made
  const { personId } = people.clerk
  const hash = await hashPassword(goodPassword, { lane: '', known: true })
  db.insert(password).values({ personId, hash, setAt: clock.now() }).run()
  const email =
    db
      .select()
      .from(person)
      .all()
      .find((one) => one.id === personId)?.email ?? ''
  const limits = signInLimits()
  const signIn = (text: string, from: Partial<typeof caller> = {}, address = email) =>
    signInWithPassword(context, limits, { ...caller, ...from }, { email: address, password: text })
  return { ...made, context, personId, email, limits, signIn }
}

describe('signing in with a password', () => {
  it('answers alike, and as slowly, for an address that is unknown', async () => {
    const { signIn } = await world()
    const times: Record<string, number[]> = { known: [], unknown: [] }
    for (let turn = 0; turn < 8; turn += 1)
      for (const [kind, address] of [
        ['known', undefined],
        ['unknown', `niemand${turn}@duinstad.example`],
      ] as const) {
        const from = performance.now()
        expect(await signIn('geraden', { address: `192.0.2.${turn}` }, address)).toBeNull()
        times[kind]?.push(performance.now() - from)
      }
    // The shortest of each: what else the machine does only makes some longer.
    const ratio = Math.min(...(times.unknown ?? [])) / Math.min(...(times.known ?? []))
    expect(ratio).toBeGreaterThan(0.3)
    expect(ratio).toBeLessThan(3)
  })

  it('slows down who guesses, and neither the person itself nor others', async () => {
    const { signIn, context, personId, clock } = await world()
    const known = rememberBrowser(context.db, personId, clock.now())
    for (let turn = 0; turn < 10; turn += 1) await signIn('geraden')
    await expect(signIn(goodPassword)).rejects.toThrow(TooOften)
    // The person, from a browser where it signed in before; and from elsewhere, while the account is not yet flooded.
    expect(await signIn(goodPassword, { knownBrowser: known })).not.toBeNull()
    expect(await signIn(goodPassword, { address: '198.51.100.7' })).not.toBeNull()
    // The same cookie is worth nothing for another account.
    await expect(signIn('x', { knownBrowser: known }, 'ander@duinstad.example')).resolves.toBeNull()
  })

  it('stops one caller that tries many accounts, and none of the others', async () => {
    const { signIn } = await world()
    const tries = Array.from({ length: 70 }, (_, turn) => `a${turn}@duinstad.example`)
    let refused = 0
    for (const address of tries)
      await signIn('geraden', { address: '203.0.113.5' }, address).catch((error: unknown) => {
        if (!(error instanceof TooOften)) throw error
        refused += 1
      })
    expect(refused).toBe(10)
    expect(await signIn(goodPassword, { address: '203.0.113.6' })).not.toBeNull()
  })

  it('does not count what succeeds', async () => {
    const { signIn } = await world()
    for (let turn = 0; turn < 15; turn += 1) expect(await signIn(goodPassword)).not.toBeNull()
  })

  it('does not let in who left', async () => {
    const { signIn, db } = await world()
    db.update(person).set({ leftOn: '2026-03-01' }).run()
    expect(await signIn(goodPassword)).toBeNull()
  })
})

describe('a one-time code', () => {
  it('counts once, also the one that set up the app, and a little before and after its time', async () => {
    const { context, personId, clock } = await world()
    const app = giveCodeApp(context, personId)
    const at = (instant: string) => codeAt(app, instant)
    const take = (code: string) => takeOneTimeCode(context, personId, code)
    expect(take(at('2026-03-02T09:00:00.000Z'))).toBe(false)
    clock.moveTo('2026-03-02T09:10:00.000Z')
    expect(take(at('2026-03-02T09:08:00.000Z'))).toBe(false)
    expect(take(at('2026-03-02T09:12:00.000Z'))).toBe(false)
    expect(take(at('2026-03-02T09:09:35.000Z'))).toBe(true)
    expect(take(at('2026-03-02T09:09:35.000Z'))).toBe(false)
    expect(take(at('2026-03-02T09:10:00.000Z').replace(/^(...)/, '$1 '))).toBe(true)
    expect(take('12345')).toBe(false)
    expect(take('')).toBe(false)
  })

  it('is kept sealed: without the key the database opens no code', async () => {
    const { context, personId, db } = await world()
    const app = giveCodeApp(context, personId).replaceAll(' ', '')
    const [row] = db.select().from(oneTimeCode).all()
    expect(JSON.stringify(row)).not.toContain(app)
    expect(context.seal.open(row?.sealedSecret ?? '')).toBe(app)
    expect(() => sealWith(() => new Uint8Array(32)).open(row?.sealedSecret ?? '')).toThrow()
    const changed = `${row?.sealedSecret.slice(0, -2)}AA`
    expect(() => context.seal.open(changed)).toThrow()
  })

  it('belongs to whom it was offered', async () => {
    const { context, personId, people, clock } = await world()
    const { sealedOffer, typed } = offerOneTimeCode(context, people.owner.personId)
    const code = codeAt(typed, clock.now())
    expect(() => addOneTimeCode(context, personId, sealedOffer, code)).toThrow('begin opnieuw')
    expect(() => addOneTimeCode(context, people.owner.personId, sealedOffer, '000000')).toThrow(
      'klopt niet',
    )
  })
})

describe('a recovery code', () => {
  it('counts once, for its person, and is stored as a hash only', async () => {
    const { context, personId, people, db } = await world()
    const codes = makeRecoveryCodes(context, personId)
    const [code = ''] = codes
    expect(JSON.stringify(db.select().from(recoveryCode).all())).not.toContain(
      code.replaceAll('-', ''),
    )
    expect(takeRecoveryCode(context, people.owner.personId, code)).toBe(false)
    expect(takeRecoveryCode(context, personId, ` ${code.toUpperCase()} `)).toBe(true)
    expect(takeRecoveryCode(context, personId, code)).toBe(false)
    expect(recoveryCodesLeft(db, personId)).toBe(7)
    makeRecoveryCodes(context, personId)
    expect(takeRecoveryCode(context, personId, codes[1] ?? '')).toBe(false)
  })
})
