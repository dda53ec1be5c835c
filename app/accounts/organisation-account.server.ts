import { and, eq, gte, isNull, or } from 'drizzle-orm'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { cleanText } from '#app/workflow/input.ts'
import { performAlone, type Work } from '#app/workflow/perform.server.ts'
import { organisationAccount, person, roleAssignment } from '#db/schema/index.ts'
import { endRole, insertRole } from './give-role.server.ts'
import { type ClaimRole, claimRolesOf, type IdentityProvider } from './identity-providers.server.ts'
import { normalEmail } from './sign-in.server.ts'

type Alone = Omit<Work, 'fact'>

/** What an organisation says of someone that signed in there. `values`: of the roles claim. */
export type ClaimedAccount = { subject: string; email: string; name: string; values: string[] }

/**
 * The person that an organisation's account is: linked before, or invited at this address, or new with a role that the
 * claims stand for. An organisation speaks for addresses in its own domains only. Roles that follow from the claims are
 * brought up to date. Throws a `Refusal` for someone that nobody invited.
 */
export function personOfAccount(
  context: Context,
  provider: IdentityProvider,
  account: ClaimedAccount,
): number {
  const email = normalEmail(account.email)
  if (!provider.mailDomains.includes(email.split('@')[1] ?? ''))
    throw new Refusal('', `${provider.name} kan niet aanmelden voor dit e-mailadres`)
  const claimed = claimRolesOf(context.db, provider.id).filter((one) =>
    account.values.includes(one.value),
  )
  return performAlone(context, (work) => {
    const personId =
      linkedPerson(work, provider.id, account.subject) ??
      linkByAddress(work, provider.id, account.subject, email) ??
      newPerson(work, provider, account, email, claimed)
    bringUpToDate(work, personId, claimed, provider.name)
    return personId
  })
}

function linkedPerson({ tx }: Alone, providerId: number, subject: string): number | null {
  const found = tx
    .select({ id: person.id, leftOn: person.leftOn })
    .from(organisationAccount)
    .innerJoin(person, eq(person.id, organisationAccount.personId))
    .where(
      and(
        eq(organisationAccount.identityProviderId, providerId),
        eq(organisationAccount.subject, subject),
      ),
    )
    .get()
  if (found === undefined) return null
  if (found.leftOn !== null) throw notInvited()
  return found.id
}

function linkByAddress(
  work: Alone,
  providerId: number,
  subject: string,
  email: string,
): number | null {
  const found = work.tx.select().from(person).where(eq(person.email, email)).get()
  if (found === undefined || found.leftOn !== null) return null
  link(work, providerId, subject, found.id)
  return found.id
}

function newPerson(
  work: Alone,
  provider: IdentityProvider,
  { subject, name }: ClaimedAccount,
  email: string,
  claimed: readonly ClaimRole[],
): number {
  if (claimed.length === 0) throw notInvited()
  const { id } = work.tx
    .insert(person)
    .values({ name: cleanText(name).slice(0, 120) || email, email })
    .returning({ id: person.id })
    .get()
  link(work, provider.id, subject, id)
  return id
}

function link({ tx, now, record }: Alone, providerId: number, subject: string, id: number): void {
  const known = tx
    .insert(organisationAccount)
    .values({ identityProviderId: providerId, subject, personId: id, linkedAt: now })
    .onConflictDoNothing()
    .run()
  // Another account of the same organisation stands for this person already.
  if (known.changes === 0) throw notInvited()
  record({ action: 'linkOrganisationAccount', subject: `person:${id}` })
}

/** Gives the roles that the claims stand for, and withdraws what came from claims and is no longer in them. */
function bringUpToDate(
  work: Alone,
  personId: number,
  claimed: readonly ClaimRole[],
  name: string,
): void {
  const held = work.tx
    .select()
    .from(roleAssignment)
    .where(
      and(
        eq(roleAssignment.personId, personId),
        or(isNull(roleAssignment.untilOn), gte(roleAssignment.untilOn, work.today)),
      ),
    )
    .all()
  const same = (one: ClaimRole, other: (typeof held)[number]) =>
    one.role === other.role &&
    one.municipalityCode === other.municipalityCode &&
    one.auditOfficeId === other.auditOfficeId
  const reason = `account van ${name}`
  for (const one of claimed)
    if (!held.some((other) => same(one, other)))
      insertRole(work, personId, { ...one, untilOn: null, reason }, true)
  for (const other of held)
    if (other.byClaims && !claimed.some((one) => same(one, other))) endRole(work, other.id, reason)
}

function notInvited(): Refusal {
  return new Refusal('', 'U hebt hier nog geen account; vraag de beheerder om een uitnodiging')
}
