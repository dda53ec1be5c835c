import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import { perform } from '#app/workflow/perform.server.ts'
import type { Readable } from '#db/client.ts'
import { passkey, person } from '#db/schema/index.ts'
import type { AccountContext } from './account-context.ts'
import { asPerson } from './as-person.server.ts'
import { sealChallenge, takeChallenge } from './challenge.server.ts'
import { tellChanged } from './tell-account.server.ts'

/** The site for which passkeys hold: its address, `https://…` without a path. */
export type Site = { baseUrl: string }

const siteOf = ({ baseUrl }: Site) => ({
  rpID: new URL(baseUrl).hostname,
  origin: new URL(baseUrl).origin,
})

/** The passkeys of a person, the oldest first. */
export function passkeysOf(db: Readable, personId: number) {
  const { id, name, addedAt, usedAt } = passkey
  return db
    .select({ id, name, addedAt, usedAt })
    .from(passkey)
    .where(eq(passkey.personId, personId))
    .orderBy(asc(id))
    .all()
}

/** Read when it is first needed: it takes a third of a second of the start. */
const webauthn = () => import('@simplewebauthn/server')

/** What the browser needs to make a passkey for a person, and the sealed challenge to send back with it. */
export async function offerPasskey(context: AccountContext, site: Site, personId: number) {
  const { name, email } =
    context.db.select().from(person).where(eq(person.id, personId)).get() ?? notThere()
  const known = context.db.select().from(passkey).where(eq(passkey.personId, personId)).all()
  const options = await (await webauthn()).generateRegistrationOptions({
    rpName: 'Opvolgwijzer',
    rpID: siteOf(site).rpID,
    userName: email,
    userDisplayName: name,
    userID: new TextEncoder().encode(String(personId)),
    attestationType: 'none',
    excludeCredentials: known.map((one) => ({ id: one.credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const state = { challenge: options.challenge, personId: String(personId) }
  return { options, sealed: sealChallenge(context, 'passkeyAdd', state) }
}

function notThere(): never {
  throw new NotFound()
}

/** What a browser sends about a passkey: the sealed challenge, and the answer to it as JSON. */
export type PasskeyAnswer = { sealed: string; answer: string }

/** Adds the passkey that the browser made. Throws a `Refusal` when the answer does not hold. */
export async function addPasskey(
  context: AccountContext,
  site: Site,
  personId: number,
  { sealed, answer, name }: PasskeyAnswer & { name: string },
): Promise<void> {
  const state = takeChallenge(context, 'passkeyAdd', sealed)
  if (state.personId !== String(personId)) throw notAccepted()
  const { rpID, origin } = siteOf(site)
  const { verified, registrationInfo } = await (await webauthn())
    .verifyRegistrationResponse({
      response: parsed<RegistrationResponseJSON>(answer),
      expectedChallenge: state.challenge ?? '',
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    })
    .catch(() => ({ verified: false, registrationInfo: undefined }))
  if (!verified || registrationInfo === undefined) throw notAccepted()
  const { credential } = registrationInfo
  perform(context, asPerson(context.db, personId), {}, (work) => {
    work.tx
      .insert(passkey)
      .values({
        ...{ personId, name, counter: credential.counter, addedAt: work.now },
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        transports: credential.transports ?? [],
      })
      .run()
    work.record({ action: 'addPasskey', subject: `person:${personId}` })
    tellChanged(work.tx, work.now, context.origin, personId, 'een passkey toegevoegd')
  })
}

/** Removes a passkey of the person itself. Throws `NotFound`. */
export function removePasskey(context: AccountContext, personId: number, id: number): void {
  perform(context, asPerson(context.db, personId), {}, (work) => {
    const own = and(eq(passkey.id, id), eq(passkey.personId, personId))
    if (work.tx.delete(passkey).where(own).run().changes === 0) throw new NotFound()
    work.record({ action: 'removePasskey', subject: `person:${personId}` })
    tellChanged(work.tx, work.now, context.origin, personId, 'een passkey verwijderd')
  })
}

/** What the browser needs to sign in with a passkey of whoever sits there. */
export async function askPasskey(context: AccountContext, site: Site) {
  const options = await (await webauthn()).generateAuthenticationOptions({
    rpID: siteOf(site).rpID,
    userVerification: 'required',
  })
  return {
    options,
    sealed: sealChallenge(context, 'passkeySignIn', { challenge: options.challenge }),
  }
}

/** Whose passkey answered. Throws a `Refusal` when the answer does not hold: the same for an unknown passkey. */
export async function personOfPasskey(
  context: AccountContext,
  site: Site,
  { sealed, answer }: PasskeyAnswer,
): Promise<number> {
  const { challenge = '' } = takeChallenge(context, 'passkeySignIn', sealed)
  const response = parsed<AuthenticationResponseJSON>(answer)
  const stored = context.db
    .select({ passkey })
    .from(passkey)
    .innerJoin(person, eq(person.id, passkey.personId))
    .where(and(eq(passkey.credentialId, String(response.id)), isNull(person.leftOn)))
    .get()?.passkey
  if (stored === undefined) throw notAccepted()
  const { rpID, origin } = siteOf(site)
  const { verified, authenticationInfo } = await (await webauthn())
    .verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      credential: {
        id: stored.credentialId,
        publicKey: new Uint8Array(Buffer.from(stored.publicKey, 'base64url')),
        counter: stored.counter,
      },
    })
    .catch(() => ({ verified: false, authenticationInfo: undefined }))
  if (!verified || authenticationInfo === undefined) throw notAccepted()
  context.db
    .update(passkey)
    .set({ counter: authenticationInfo.newCounter, usedAt: context.clock.now() })
    .where(eq(passkey.id, stored.id))
    .run()
  return stored.personId
}

function parsed<T>(answer: string): T {
  try {
    return JSON.parse(answer) as T
  } catch {
    throw notAccepted()
  }
}

function notAccepted(): Refusal {
  return new Refusal(
    '',
    'Deze passkey werd niet aangenomen; probeer het opnieuw of kies een andere manier',
  )
}
