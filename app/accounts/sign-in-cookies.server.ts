import { eq } from 'drizzle-orm'
import { perform } from '#app/workflow/perform.server.ts'
import type { SessionMethod } from '#db/schema/codes.ts'
import { person } from '#db/schema/index.ts'
import type { AccountContext, Caller } from './account-context.ts'
import { asPerson } from './as-person.server.ts'
import { knownBrowserCookie, knownBrowserOf, rememberBrowser } from './known-browser.server.ts'
import {
  endSession,
  type LiveSession,
  type ProofRules,
  readSession,
  sessionCookie,
  startSession,
} from './session.server.ts'

type SignInContext = AccountContext & {
  overTls: boolean
  caller: Caller
  proofRules: ProofRules
  session: LiveSession | null
}

/**
 * The cookies that hand a browser the session of `secret`, in place of the one it had (which ends: a session known
 * from before signing in is worth nothing after it). Where nothing is missing any more the browser is known from now on.
 */
export async function sessionHeaders(context: SignInContext, secret: string): Promise<Headers> {
  const { db, clock, overTls, caller, session } = context
  if (session !== null) endSession(context, session.secretHash)
  const headers = new Headers({ 'Set-Cookie': await sessionCookie(overTls).serialize(secret) })
  const live = readSession(context, secret, context.proofRules)
  if (live?.actor == null || live.method === 'demo') return headers
  const { personId } = live
  perform(context, asPerson(db, personId), {}, (work) =>
    work.record({
      action: 'signIn',
      subject: `person:${personId}`,
      after: { method: live.method },
    }),
  )
  const email = db.select().from(person).where(eq(person.id, personId)).get()?.email ?? ''
  if (knownBrowserOf(db, email, caller.knownBrowser) === null) {
    const known = rememberBrowser(db, personId, clock.now())
    headers.append('Set-Cookie', await knownBrowserCookie(overTls).serialize(known))
  }
  return headers
}

/** The cookies of a new session of a person that proved itself by `method`. */
export function signedInHeaders(
  context: SignInContext,
  personId: number,
  method: SessionMethod,
  identityProviderId?: number,
): Promise<Headers> {
  const start = { method, ...(identityProviderId === undefined ? {} : { identityProviderId }) }
  return sessionHeaders(context, startSession(context, personId, context.caller.userAgent, start))
}
