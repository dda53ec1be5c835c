import { and, eq, isNull } from 'drizzle-orm'
import type { Instant } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import { person } from '#db/schema/index.ts'
import { type AccountLinkKind, accountLink } from '#db/schema/sign-in.ts'
import { newSecret, secretHashOf } from './secret.server.ts'

export type AccountLink = typeof accountLink.$inferSelect

/** Hours that a link of each kind works. */
const hours: Record<AccountLinkKind, number> = {
  invitation: 14 * 24,
  newPassword: 1,
  oldAddress: 24,
  newAddress: 24,
  firstAdmin: 24,
}

/** Makes a link that works once; earlier ones of this kind for this person end. Returns the secret for the address. */
export function makeLink(
  db: Readable,
  now: Instant,
  {
    kind,
    personId,
    email = '',
  }: { kind: AccountLinkKind; personId: number | null; email?: string },
): string {
  endLinks(db, now, kind, personId)
  const secret = newSecret()
  const expiresAt = new Date(Date.parse(now) + hours[kind] * 3_600_000).toISOString()
  const row = { secretHash: secretHashOf(secret), kind, personId, email, madeAt: now, expiresAt }
  db.insert(accountLink).values(row).run()
  return secret
}

/** Ends the links of this kind that a person has not used. */
export function endLinks(
  db: Readable,
  now: Instant,
  kind: AccountLinkKind,
  personId: number | null,
): void {
  const whose =
    personId === null ? isNull(accountLink.personId) : eq(accountLink.personId, personId)
  db.update(accountLink)
    .set({ revokedAt: now })
    .where(
      and(
        eq(accountLink.kind, kind),
        whose,
        isNull(accountLink.usedAt),
        isNull(accountLink.revokedAt),
      ),
    )
    .run()
}

/** The link with this secret, and whether it still works. Throws `NotFound` for a secret that never was. */
export function readLink(
  db: Readable,
  now: Instant,
  kind: AccountLinkKind,
  secret: string,
): { link: AccountLink; works: boolean } {
  const link = db
    .select()
    .from(accountLink)
    .where(and(eq(accountLink.secretHash, secretHashOf(secret)), eq(accountLink.kind, kind)))
    .get()
  if (link === undefined) throw new NotFound()
  return { link, works: link.usedAt === null && link.revokedAt === null && link.expiresAt > now }
}

/** Uses the link, which works once. Throws `NotFound` where it does not. Inside the transaction of what it does. */
export function takeLink(
  db: Readable,
  now: Instant,
  kind: AccountLinkKind,
  secret: string,
): AccountLink {
  const { link, works } = readLink(db, now, kind, secret)
  if (!works) throw new NotFound()
  db.update(accountLink).set({ usedAt: now }).where(eq(accountLink.id, link.id)).run()
  return link
}

/** Whose link it is, to greet by name; nothing of it is shown where it no longer works. Throws `NotFound`. */
export function ownerOfLink(
  { db, clock }: Context,
  kind: AccountLinkKind,
  secret: string,
): { works: boolean; name: string; email: string } {
  const { link, works } = readLink(db, clock.now(), kind, secret)
  const owner =
    works && link.personId !== null
      ? db.select().from(person).where(eq(person.id, link.personId)).get()
      : undefined
  if (owner === undefined || owner.leftOn !== null) return { works: false, name: '', email: '' }
  return { works, name: owner.name, email: owner.email }
}
