import { and, eq, isNull } from 'drizzle-orm'
import type { Readable } from '#db/client.ts'
import { password, person } from '#db/schema/index.ts'
import type { AccountContext, Caller } from './account-context.ts'
import { knownBrowserOf } from './known-browser.server.ts'
import { isPassword } from './password.server.ts'
import { startSession } from './session.server.ts'
import type { SignInLimits } from './sign-in-limits.ts'

/** An address as it is stored: in small letters, without space around it. */
export function normalEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}

function accountOf(db: Readable, email: string) {
  return db
    .select({ personId: person.id, hash: password.hash })
    .from(person)
    .leftJoin(password, eq(password.personId, person.id))
    .where(and(eq(person.email, email), isNull(person.leftOn)))
    .get()
}

/**
 * Signs in with address and password: the secret of a new session, or null when they do not belong together. That the
 * address is unknown cannot be told from the answer nor from its time. Throws `TooOften` and `Busy`.
 */
export async function signInWithPassword(
  context: AccountContext,
  limits: SignInLimits,
  caller: Caller,
  input: { email: string; password: string },
): Promise<string | null> {
  const email = normalEmail(input.email)
  const browser = knownBrowserOf(context.db, email, caller.knownBrowser)
  const takeBack = await limits.attempt(caller.address, email, browser)
  const account = accountOf(context.db, email)
  const asker = { lane: caller.address, known: browser !== null }
  const right = await isPassword(input.password, account?.hash ?? undefined, asker)
  if (!right || account === undefined) return null
  await takeBack()
  return startSession(context, account.personId, caller.userAgent, { method: 'password' })
}
