import { eq } from 'drizzle-orm'
import { recordInTrail } from '#app/audit-trail/record.server.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import type { Transaction } from '#db/client.ts'
import { installation, password, person, roleAssignment } from '#db/schema/index.ts'
import type { AccountContext, Caller } from './account-context.ts'
import { makeLink, readLink, takeLink } from './account-link.server.ts'
import { adminIds } from './admins.server.ts'
import { startSession } from './session.server.ts'
import { newPasswordHash } from './set-password.server.ts'
import { normalEmail } from './sign-in.server.ts'

/** The path at which the first admin makes its account, once; null where there is an admin already. */
export function firstAdminPath({ db, clock }: Context): string | null {
  if (adminIds(db, clock.today()).length > 0) return null
  const secret = makeLink(db, clock.now(), { kind: 'firstAdmin', personId: null })
  return `/eerste-beheerder/${secret}`
}

/** Throws `NotFound` where the address does not work, or there is an admin already. */
export function checkFirstAdminLink({ db, clock }: Context, secret: string): void {
  const { works } = readLink(db, clock.now(), 'firstAdmin', secret)
  if (!works || adminIds(db, clock.today()).length > 0) throw new NotFound()
}

export type AdminInput = { name: string; email: string }

/**
 * Makes the first admin by the address that the server printed. Returns the secret of a session. Throws `NotFound`
 * where the address does not work or there is an admin already, a `Refusal` at the field, `Busy`.
 */
export async function makeFirstAdmin(
  context: AccountContext,
  caller: Caller,
  secret: string,
  input: AdminInput & { password: string },
): Promise<string> {
  const { db, clock } = context
  checkFirstAdminLink(context, secret)
  const hash = await newPasswordHash(input.password, input, caller)
  const personId = db.transaction(
    (tx) => {
      if (adminIds(tx, clock.today()).length > 0) throw new NotFound()
      const now = clock.now()
      takeLink(tx, now, 'firstAdmin', secret)
      const id = insertAdmin(tx, context, input)
      tx.insert(password).values({ personId: id, hash, setAt: now }).run()
      return id
    },
    { behavior: 'immediate' },
  )
  return startSession(context, personId, caller.userAgent, { method: 'password' })
}

/**
 * Makes an admin from the command line. Returns the path at which that person chooses a password. Throws a `Refusal`
 * at `email` where the address has an account.
 */
export function createAdmin(context: Context, input: AdminInput): string {
  return context.db.transaction(
    (tx) => {
      const personId = insertAdmin(tx, context, input)
      const secret = makeLink(tx, context.clock.now(), { kind: 'invitation', personId })
      return `/uitnodiging/${secret}`
    },
    { behavior: 'immediate' },
  )
}

/** Puts an admin in the database and makes this an installation that is no demo. Throws a `Refusal` at `email`. */
function insertAdmin(tx: Transaction, { clock }: Context, input: AdminInput): number {
  const email = normalEmail(input.email)
  const known = tx.select({ id: person.id }).from(person).where(eq(person.email, email)).get()
  if (known !== undefined) throw new Refusal('email', 'Dit adres heeft al een account')
  const now = clock.now()
  tx.insert(installation).values({ id: 1, demo: false, setUpAt: now }).onConflictDoNothing().run()
  const { id } = tx
    .insert(person)
    .values({ name: input.name, email, jobTitle: 'beheerder' })
    .returning({ id: person.id })
    .get()
  tx.insert(roleAssignment)
    .values({
      personId: id,
      role: 'admin',
      fromOn: clock.today(),
      reason: 'aangemaakt bij de installatie',
    })
    .run()
  const entry = { action: 'createAdmin', subject: `person:${id}`, after: { role: 'admin' } }
  recordInTrail(tx, { actorId: null, now }, entry)
  return id
}
