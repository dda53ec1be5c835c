import { randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { generateSecret, generateURI, verifySync } from 'otplib'
import { renderSVG } from 'uqr'
import { Refusal } from '#app/workflow/errors.ts'
import { perform } from '#app/workflow/perform.server.ts'
import type { Readable } from '#db/client.ts'
import { oneTimeCode, person, recoveryCode } from '#db/schema/index.ts'
import type { AccountContext } from './account-context.ts'
import { asPerson } from './as-person.server.ts'
import type { Seal } from './seal.server.ts'
import { secretHashOf } from './secret.server.ts'
import { tellChanged } from './tell-account.server.ts'

/** Codes of the period before and after are taken too: clocks differ. */
const toleranceSeconds = 30
const periodSeconds = 30

/** The time step (RFC 6238) in which `code` belongs to `secret`; null for none, or none after `lastStep`. */
function stepOf(secret: string, code: string, now: string, lastStep: number): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const epoch = Math.floor(Date.parse(now) / 1000)
  const result = verifySync({ secret, token: code, epoch, epochTolerance: toleranceSeconds })
  if (!result.valid) return null
  const step = Math.floor(epoch / periodSeconds) + result.delta
  return step > lastStep ? step : null
}

/** A secret for a code app, before it is confirmed: what the page shows, and what it carries along, sealed. */
export function offerOneTimeCode(context: AccountContext, personId: number) {
  const secret = generateSecret()
  const { email } = context.db.select().from(person).where(eq(person.id, personId)).get() ?? {}
  const uri = generateURI({ issuer: 'Opvolgwijzer', label: email ?? '', secret })
  return {
    typed: secret.match(/.{1,4}/g)?.join(' ') ?? secret,
    picture: `data:image/svg+xml;base64,${Buffer.from(renderSVG(uri, { border: 2 })).toString('base64')}`,
    sealedOffer: context.seal.seal(JSON.stringify({ personId, secret })),
  }
}

/** The secret of an offer made to this person. Throws a `Refusal` for anything else. */
export function openOffer(seal: Seal, personId: number, sealedOffer: string): string {
  try {
    const offer = JSON.parse(seal.open(sealedOffer)) as { personId: number; secret: string }
    if (offer.personId === personId) return offer.secret
  } catch {
    // Falls through to the refusal.
  }
  throw new Refusal('', 'Dit formulier is verlopen; begin opnieuw')
}

/** Adds the code app of the offer to a person that types a code from it. Throws a `Refusal` at `code`. */
export function addOneTimeCode(
  context: AccountContext,
  personId: number,
  sealedOffer: string,
  code: string,
): void {
  const secret = openOffer(context.seal, personId, sealedOffer)
  const step = stepOf(secret, code.replace(/\s/g, ''), context.clock.now(), 0)
  if (step === null)
    throw new Refusal('code', 'Deze code klopt niet; neem de code die nu in de app staat')
  perform(context, asPerson(context.db, personId), {}, (work) => {
    const row = { sealedSecret: context.seal.seal(secret), addedAt: work.now, lastStep: step }
    work.tx
      .insert(oneTimeCode)
      .values({ personId, ...row })
      .onConflictDoUpdate({ target: oneTimeCode.personId, set: row })
      .run()
    work.record({ action: 'addOneTimeCode', subject: `person:${personId}` })
    tellChanged(
      work.tx,
      work.now,
      context.origin,
      personId,
      'een app voor eenmalige codes toegevoegd',
    )
  })
}

/** Makes eight recovery codes of 112 bits; the earlier ones end. Returns them, to be shown once. */
export function makeRecoveryCodes(context: AccountContext, personId: number): string[] {
  const codes = Array.from({ length: 8 }, () => randomBytes(14).toString('hex'))
  perform(context, asPerson(context.db, personId), {}, (work) => {
    work.tx.delete(recoveryCode).where(eq(recoveryCode.personId, personId)).run()
    work.tx
      .insert(recoveryCode)
      .values(codes.map((code) => ({ codeHash: secretHashOf(code), personId })))
      .run()
    work.record({ action: 'makeRecoveryCodes', subject: `person:${personId}` })
    tellChanged(work.tx, work.now, context.origin, personId, 'nieuwe herstelcodes gemaakt')
  })
  return codes.map((code) => code.match(/.{7}/g)?.join('-') ?? code)
}

/** Takes a code of the person's app. Each counts once. Returns whether it was right. */
export function takeOneTimeCode(context: AccountContext, personId: number, code: string): boolean {
  return context.db.transaction(
    (tx) => {
      const stored = tx.select().from(oneTimeCode).where(eq(oneTimeCode.personId, personId)).get()
      if (stored === undefined) return false
      const secret = context.seal.open(stored.sealedSecret)
      const step = stepOf(secret, code.replace(/\s/g, ''), context.clock.now(), stored.lastStep)
      if (step === null) return false
      tx.update(oneTimeCode).set({ lastStep: step }).where(eq(oneTimeCode.personId, personId)).run()
      return true
    },
    { behavior: 'immediate' },
  )
}

/** Takes a recovery code of the person, which is then used. Returns whether it was right. */
export function takeRecoveryCode(context: AccountContext, personId: number, code: string): boolean {
  const codeHash = secretHashOf(code.toLowerCase().replace(/[^0-9a-f]/g, ''))
  return perform(context, asPerson(context.db, personId), {}, (work) => {
    const { changes } = work.tx
      .update(recoveryCode)
      .set({ usedAt: work.now })
      .where(
        and(
          eq(recoveryCode.codeHash, codeHash),
          eq(recoveryCode.personId, personId),
          isNull(recoveryCode.usedAt),
        ),
      )
      .run()
    if (changes === 0) return false
    work.record({ action: 'useRecoveryCode', subject: `person:${personId}` })
    tellChanged(work.tx, work.now, context.origin, personId, 'aangemeld met een herstelcode')
    return true
  })
}

/** How many recovery codes of the person are left. */
export function recoveryCodesLeft(db: Readable, personId: number): number {
  const unused = and(eq(recoveryCode.personId, personId), isNull(recoveryCode.usedAt))
  return db.select().from(recoveryCode).where(unused).all().length
}

/** Takes the code app away from the person itself. */
export function removeOneTimeCode(context: AccountContext, personId: number): void {
  perform(context, asPerson(context.db, personId), {}, (work) => {
    work.tx.delete(oneTimeCode).where(eq(oneTimeCode.personId, personId)).run()
    work.record({ action: 'removeOneTimeCode', subject: `person:${personId}` })
    tellChanged(
      work.tx,
      work.now,
      context.origin,
      personId,
      'de app voor eenmalige codes verwijderd',
    )
  })
}
