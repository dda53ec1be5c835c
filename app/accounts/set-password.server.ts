import { eq } from 'drizzle-orm'
import { Refusal } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import { password, person } from '#db/schema/index.ts'
import type { AccountLinkKind } from '#db/schema/sign-in.ts'
import type { AccountContext, Caller } from './account-context.ts'
import { endLinks, makeLink, readLink, takeLink } from './account-link.server.ts'
import { accountMail } from './account-mail.ts'
import { asPerson } from './as-person.server.ts'
import { commonPasswords } from './common-passwords.server.ts'
import { hashPassword, isPassword } from './password.server.ts'
import { type PasswordOwner, passwordProblem } from './password-rules.ts'
import type { Actor } from './permissions.ts'
import { endSessionsOf, startSession } from './session.server.ts'
import { normalEmail } from './sign-in.server.ts'
import { mailAccount, tellChanged } from './tell-account.server.ts'

/** The hash of a new password. Throws a `Refusal` at `password` when it is not good enough, and `Busy`. */
export async function newPasswordHash(
  text: string,
  owner: PasswordOwner,
  caller: Caller,
): Promise<string> {
  const problem = passwordProblem(text, owner, await commonPasswords())
  if (problem !== null) throw new Refusal('password', problem)
  return hashPassword(text, { lane: caller.address, known: true })
}

/** Stores the hash in place of the earlier one, which every other link to a new password ends with. */
export function storePassword(work: Work, personId: number, hash: string): void {
  const { tx, now } = work
  tx.insert(password)
    .values({ personId, hash, setAt: now })
    .onConflictDoUpdate({ target: password.personId, set: { hash, setAt: now } })
    .run()
  endLinks(tx, now, 'newPassword', personId)
  work.record({ action: 'setPassword', subject: `person:${personId}` })
}

/**
 * Mails a link to a new password to the address, if it is one of an account. Says nothing about whether it is. The
 * answer takes the same time either way when it is awaited with `atLeast`.
 */
export function askNewPassword(context: AccountContext, address: string): void {
  const email = normalEmail(address)
  const found = context.db.select().from(person).where(eq(person.email, email)).get()
  if (found === undefined || found.leftOn !== null) return
  perform(context, asPerson(context.db, found.id), {}, ({ tx, now, record }) => {
    const secret = makeLink(tx, now, { kind: 'newPassword', personId: found.id })
    const message = accountMail.newPassword(`${context.origin}/wachtwoord/${secret}`)
    mailAccount(tx, now, context.origin, { personId: found.id, address: found.email, message })
    record({ action: 'askNewPassword', subject: `person:${found.id}` })
  })
}

/**
 * Sets the password by the link of an invitation or of a forgotten password, which is then used. Ends all sessions and
 * returns the secret of a new one. Throws `NotFound`, a `Refusal` at `password`, `Busy`.
 */
export async function setPasswordByLink(
  context: AccountContext,
  caller: Caller,
  kind: Extract<AccountLinkKind, 'invitation' | 'newPassword'>,
  secret: string,
  text: string,
): Promise<string> {
  const { link } = readLink(context.db, context.clock.now(), kind, secret)
  const owner = asPerson(context.db, link.personId)
  const { email } = ownerOf(context, owner.personId)
  const hash = await newPasswordHash(text, { name: owner.name, email }, caller)
  perform(context, owner, {}, (work) => {
    takeLink(work.tx, work.now, kind, secret)
    storePassword(work, owner.personId, hash)
    endSessionsOf(work.tx, owner.personId, work.now)
    if (kind === 'newPassword')
      tellChanged(work.tx, work.now, context.origin, owner.personId, 'het wachtwoord')
  })
  return startSession(context, owner.personId, caller.userAgent, { method: 'password' })
}

/** Changes one's own password and ends one's other sessions. Throws a `Refusal` at the field, `Busy`. */
export async function changePassword(
  context: AccountContext,
  actor: Actor,
  caller: Caller,
  sessionHash: string,
  input: { current: string; password: string },
): Promise<void> {
  const { personId, name } = actor
  const stored = context.db.select().from(password).where(eq(password.personId, personId)).get()
  const asker = { lane: caller.address, known: true }
  if (stored !== undefined && !(await isPassword(input.current, stored.hash, asker)))
    throw new Refusal('current', 'Dit is niet uw huidige wachtwoord')
  const { email } = ownerOf(context, personId)
  const hash = await newPasswordHash(input.password, { name, email }, caller)
  perform(context, actor, {}, (work) => {
    storePassword(work, personId, hash)
    endSessionsOf(work.tx, personId, work.now, sessionHash)
    tellChanged(work.tx, work.now, context.origin, personId, 'het wachtwoord')
  })
}

function ownerOf({ db }: AccountContext, personId: number): PasswordOwner {
  const found = db.select().from(person).where(eq(person.id, personId)).get()
  return { name: found?.name ?? '', email: found?.email ?? '' }
}
