import { and, eq, isNotNull } from 'drizzle-orm'
import { Refusal } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import type { Readable } from '#db/client.ts'
import { accountLink, person } from '#db/schema/index.ts'
import type { AccountContext } from './account-context.ts'
import { makeLink, readLink, takeLink } from './account-link.server.ts'
import { accountMail } from './account-mail.ts'
import { asPerson } from './as-person.server.ts'
import type { Actor } from './permissions.ts'
import { endSessionsOf } from './session.server.ts'
import { normalEmail } from './sign-in.server.ts'
import { mailAccount } from './tell-account.server.ts'

/**
 * Asks for another mail address: a link goes to the old address and one to the new. That the new one is taken is told
 * to its owner only. Throws a `Refusal` at `email`.
 */
export function askEmailChange(context: AccountContext, actor: Actor, address: string): void {
  const email = normalEmail(address)
  const { personId } = actor
  perform(context, actor, {}, ({ tx, now, record }) => {
    const own = tx.select().from(person).where(eq(person.id, personId)).get()
    if (own === undefined || own.email === email)
      throw new Refusal('email', 'Dit is al het adres van uw account')
    const oldSecret = makeLink(tx, now, { kind: 'oldAddress', personId, email })
    const old = accountMail.oldAddress(`${context.origin}/adres/${oldSecret}`)
    mailAccount(tx, now, context.origin, { personId, address: own.email, message: old })
    const newSecret = makeLink(tx, now, { kind: 'newAddress', personId, email })
    const fresh = isTaken(tx, email)
      ? accountMail.addressTaken()
      : accountMail.newAddress(`${context.origin}/adres/${newSecret}`)
    mailAccount(tx, now, context.origin, { personId: null, address: email, message: fresh })
    record({ action: 'askEmailChange', subject: `person:${personId}` })
  })
}

function isTaken(db: Readable, email: string): boolean {
  return db.select().from(person).where(eq(person.email, email)).get() !== undefined
}

/** The link of a change of address, of whichever of the two. Throws `NotFound`. */
export function emailChangeOf({ db, clock }: AccountContext, secret: string) {
  for (const kind of ['oldAddress', 'newAddress'] as const) {
    try {
      return { kind, ...readLink(db, clock.now(), kind, secret) }
    } catch (error) {
      if (kind === 'newAddress') throw error
    }
  }
  throw new Error('unreachable')
}

/**
 * Confirms on one of the two addresses. When both are confirmed the address changes and all sessions end. Returns
 * whether it changed now. Throws `NotFound`, a `Refusal` when the new address got an account in the meantime.
 */
export function confirmEmailChange(context: AccountContext, secret: string): boolean {
  const { kind, link } = emailChangeOf(context, secret)
  const owner = asPerson(context.db, link.personId)
  return perform(context, owner, {}, (work) => {
    takeLink(work.tx, work.now, kind, secret)
    const other = kind === 'oldAddress' ? 'newAddress' : 'oldAddress'
    if (!isConfirmed(work, owner.personId, other, link)) return false
    if (isTaken(work.tx, link.email)) throw new Refusal('', 'Dit adres heeft intussen een account')
    work.tx.update(person).set({ email: link.email }).where(eq(person.id, owner.personId)).run()
    endSessionsOf(work.tx, owner.personId, work.now)
    work.record({ action: 'changeEmail', subject: `person:${owner.personId}` })
    return true
  })
}

/** Whether the other link of the same request was used. */
function isConfirmed(
  { tx }: Work,
  personId: number,
  kind: 'oldAddress' | 'newAddress',
  { email, madeAt }: { email: string; madeAt: string },
): boolean {
  const used = and(
    eq(accountLink.personId, personId),
    eq(accountLink.kind, kind),
    eq(accountLink.email, email),
    eq(accountLink.madeAt, madeAt),
    isNotNull(accountLink.usedAt),
  )
  return tx.select().from(accountLink).where(used).get() !== undefined
}
