import { and, asc, eq, isNull } from 'drizzle-orm'
import { authorise } from '#app/workflow/authorise.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import { perform, type Submission } from '#app/workflow/perform.server.ts'
import type { Readable } from '#db/client.ts'
import type { Role } from '#db/schema/codes.ts'
import { claimRole, identityProvider } from '#db/schema/index.ts'
import type { AccountContext } from './account-context.ts'
import type { Actor } from './permissions.ts'
import { endSessionsBy } from './session.server.ts'

export type IdentityProvider = typeof identityProvider.$inferSelect

/** The organisations' sign-ins that can be used. */
export function identityProviders(db: Readable): IdentityProvider[] {
  return db
    .select()
    .from(identityProvider)
    .where(isNull(identityProvider.endedAt))
    .orderBy(asc(identityProvider.name))
    .all()
}

/** The sign-in of the organisation to which a mail address belongs; null for none. */
export function providerOfAddress(db: Readable, email: string): IdentityProvider | null {
  const domain = email.toLowerCase().split('@')[1] ?? ''
  return identityProviders(db).find((one) => one.mailDomains.includes(domain)) ?? null
}

/** A sign-in that can be used. Throws `NotFound`. */
export function providerById(db: Readable, id: number): IdentityProvider {
  const usable = and(eq(identityProvider.id, id), isNull(identityProvider.endedAt))
  const found = db.select().from(identityProvider).where(usable).get()
  if (found === undefined) throw new NotFound()
  return found
}

/** Which role a value of the claim stands for, and where. */
export type ClaimRole = {
  value: string
  role: Role
  municipalityCode: string | null
  auditOfficeId: number | null
}

export type ProviderInput = {
  name: string
  issuer: string
  clientId: string
  clientSecret: string
  mailDomains: string[]
  rolesClaim: string
  claimRoles: ClaimRole[]
}

/**
 * Adds the sign-in of an organisation. Nobody becomes admin by what an organisation claims. Throws `Forbidden`, a
 * `Refusal` at the field.
 */
export function addIdentityProvider(
  context: AccountContext,
  actor: Actor,
  { clientSecret, claimRoles, ...input }: ProviderInput & Submission,
): number {
  const { submissionKey, ...columns } = input
  return perform(context, actor, { ...(submissionKey ? { submissionKey } : {}) }, (work) => {
    authorise(actor, 'manageInstallation', {})
    const others = identityProviders(work.tx)
    if (others.some((one) => one.issuer === input.issuer))
      throw new Refusal('issuer', 'Deze aanmelding is er al')
    const taken = input.mailDomains.find((domain) =>
      others.some((one) => one.mailDomains.includes(domain)),
    )
    if (taken !== undefined)
      throw new Refusal('mailDomains', `${taken} hoort al bij een andere organisatie`)
    const { id } = work.tx
      .insert(identityProvider)
      .values({
        ...columns,
        sealedClientSecret: context.seal.seal(clientSecret),
        addedAt: work.now,
      })
      .returning({ id: identityProvider.id })
      .get()
    for (const one of claimRoles) {
      if (one.role === 'admin')
        throw new Refusal('claimRoles', 'Beheerder wordt iemand alleen door een andere beheerder')
      work.tx
        .insert(claimRole)
        .values({ identityProviderId: id, ...one })
        .run()
    }
    const { name, issuer, mailDomains, rolesClaim } = input
    const after = { name, issuer, mailDomains, rolesClaim, claimRoles }
    work.record({ action: 'addIdentityProvider', subject: `identityProvider:${id}`, after })
    return id
  })
}

/** Ends the sign-in of an organisation and its sessions; who has a password or passkey keeps that. Throws `Forbidden`, `NotFound`. */
export function endIdentityProvider(
  context: AccountContext,
  actor: Actor,
  id: number,
  submit: Submission = {},
): void {
  perform(context, actor, submit, (work) => {
    authorise(actor, 'manageInstallation', {})
    providerById(work.tx, id)
    const endedAt = work.now
    work.tx.update(identityProvider).set({ endedAt }).where(eq(identityProvider.id, id)).run()
    endSessionsBy(work.tx, id, endedAt)
    work.record({ action: 'endIdentityProvider', subject: `identityProvider:${id}` })
  })
}

/** What the values of the roles claim stand for at a provider. */
export function claimRolesOf(db: Readable, id: number): ClaimRole[] {
  return db
    .select()
    .from(claimRole)
    .where(eq(claimRole.identityProviderId, id))
    .all()
    .map(({ value, role, municipalityCode, auditOfficeId }) => ({
      ...{ value, municipalityCode, auditOfficeId },
      role: role as Role,
    }))
}
