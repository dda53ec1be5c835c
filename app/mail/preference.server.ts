import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { newSecret } from '#app/accounts/secret.server.ts'
import { recordInTrail } from '#app/audit-trail/record.server.ts'
import type { Instant } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { perform, type Submission } from '#app/workflow/perform.server.ts'
import type { Readable, Transaction } from '#db/client.ts'
import type { DigestFrequency } from '#db/schema/codes.ts'
import { mailPreference, person } from '#db/schema/index.ts'

export type MailPreference = typeof mailPreference.$inferSelect

/** How often `personId` wants the digest: daily until the person says otherwise. */
export function preferenceOf(tx: Transaction, personId: number, now: Instant): MailPreference {
  const found = tx.select().from(mailPreference).where(eq(mailPreference.personId, personId)).get()
  if (found !== undefined) return found
  return tx
    .insert(mailPreference)
    .values({ personId, token: newSecret(), changedAt: now })
    .returning()
    .get()
}

/** The preference behind the address in a digest, with the name of its person. Throws `NotFound`. */
export function preferenceOfToken(db: Readable, token: string): MailPreference & { name: string } {
  const found = db
    .select({ preference: mailPreference, name: person.name })
    .from(mailPreference)
    .innerJoin(person, eq(person.id, mailPreference.personId))
    .where(eq(mailPreference.token, token))
    .get()
  if (found === undefined) throw new NotFound()
  return { ...found.preference, name: found.name }
}

/** How often a person gets the digest. */
export function digestFrequencyOf(db: Readable, personId: number): DigestFrequency {
  const found = db.select().from(mailPreference).where(eq(mailPreference.personId, personId)).get()
  return found?.digest ?? 'daily'
}

/** Sets how often the digest comes, by the address in a digest: no signing in. Throws `NotFound`. */
export function setDigestFrequency(context: Context, token: string, digest: DigestFrequency): void {
  const now = context.clock.now()
  context.db.transaction(
    (tx) => {
      const { personId } = preferenceOfToken(tx, token)
      change(tx, personId, now, digest)
    },
    { behavior: 'immediate' },
  )
}

/** Sets how often `actor` gets the digest. */
export function setOwnDigestFrequency(
  context: Context,
  actor: Actor,
  digest: DigestFrequency,
  submit: Submission = {},
): void {
  perform(context, actor, submit, ({ tx, now }) => {
    change(tx, actor.personId, now, digest)
    return null
  })
}

function change(tx: Transaction, personId: number, now: Instant, digest: DigestFrequency): void {
  const { digest: before } = preferenceOf(tx, personId, now)
  if (before === digest) return
  tx.update(mailPreference)
    .set({ digest, changedAt: now })
    .where(eq(mailPreference.personId, personId))
    .run()
  recordInTrail(
    tx,
    { actorId: personId, now },
    {
      action: 'setDigestFrequency',
      subject: `person:${personId}`,
      before: { digest: before },
      after: { digest },
    },
  )
}
