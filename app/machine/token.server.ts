import { and, desc, eq, isNull } from 'drizzle-orm'
import { readActor } from '#app/accounts/actor.server.ts'
import { type Action, type Actor, may } from '#app/accounts/permissions.ts'
import { newSecret, secretHashOf } from '#app/accounts/secret.server.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { perform } from '#app/workflow/perform.server.ts'
import type { TokenScope } from '#db/schema/codes.ts'
import { apiToken, municipality, person } from '#db/schema/index.ts'
import type { MakeTokenInput } from './input.ts'

/** What a person must be allowed to do to give a token this scope. */
export const scopeActions: Record<TokenScope, Action> = {
  updates: 'postUpdate',
  decisions: 'recordDecision',
}

/** Secrets begin with this, so that programs that look for leaked keys know one. */
const prefix = 'opvolg_'
const seenEveryMs = 5 * 60_000

/** Makes a token in the name of `actor`; returns its secret, which is shown once. Throws `Forbidden`, `NotFound`. */
export function makeToken(
  context: Context,
  actor: Actor,
  input: MakeTokenInput,
): { id: number; secret: string } {
  const secret = prefix + newSecret()
  // The key of the form is left out on purpose: the secret must not be kept as the result of a submission.
  const { id } = perform(context, actor, {}, ({ tx, now, record }) => {
    const { municipalityCode, name, scopes, months } = input
    authorise(actor, 'connectSystem', { municipalityCode })
    for (const scope of scopes)
      authorise(actor, scopeActions[scope], { municipalityCode, owners: [actor.personId] })
    const expiresAt = new Date(Date.parse(now) + months * 30.44 * 86_400_000).toISOString()
    const row = { municipalityCode, name, scopes, personId: actor.personId, expiresAt }
    const made = tx
      .insert(apiToken)
      .values({ ...row, secretHash: secretHashOf(secret), createdAt: now })
      .returning({ id: apiToken.id })
      .get()
    const subject = `apiToken:${made.id}`
    record({ action: 'makeToken', subject, municipalityCode, after: row })
    return made
  })
  return { id, secret }
}

/** Ends a token at once. Throws `Forbidden`, `NotFound`. */
export function revokeToken(context: Context, actor: Actor, id: number): void {
  perform(context, actor, {}, ({ tx, now, record }) => {
    const found = tx.select().from(apiToken).where(eq(apiToken.id, id)).get()
    if (found === undefined) throw new NotFound()
    const { municipalityCode, revokedAt } = found
    authorise(actor, 'connectSystem', { municipalityCode })
    if (revokedAt !== null) return null
    tx.update(apiToken).set({ revokedAt: now }).where(eq(apiToken.id, id)).run()
    record({ action: 'revokeToken', subject: `apiToken:${id}`, municipalityCode })
    return null
  })
}

/** The tokens of a municipality, newest first, without their secrets. */
export function tokensIn({ db }: Context, municipalityCode: string) {
  const { id, name, scopes, createdAt, expiresAt, lastUsedAt, revokedAt } = apiToken
  return db
    .select({ id, name, scopes, createdAt, expiresAt, lastUsedAt, revokedAt, by: person.name })
    .from(apiToken)
    .innerJoin(person, eq(person.id, apiToken.personId))
    .where(eq(apiToken.municipalityCode, municipalityCode))
    .orderBy(desc(id))
    .all()
}

/** Who a program acts for, where, and for what. */
export type Machine = {
  actor: Actor
  tokenId: number
  municipalityCode: string
  scopes: TokenScope[]
}

/**
 * Who the token in an `Authorization: Bearer …` header stands for: the person who made it, in that municipality only,
 * with the roles of today. Null where it is unknown, ended, or that person left.
 */
export function machineOf(context: Context, header: string | null): Machine | null {
  const secret = /^Bearer (\S+)$/.exec(header ?? '')?.[1]
  if (secret === undefined) return null
  const { db, clock } = context
  const now = clock.now()
  const found = db
    .select()
    .from(apiToken)
    .where(and(eq(apiToken.secretHash, secretHashOf(secret)), isNull(apiToken.revokedAt)))
    .get()
  if (found === undefined || found.expiresAt <= now) return null
  const actor = readActor(db, found.personId, clock.today())
  if (actor === null) return null
  const { id: tokenId, municipalityCode, scopes, lastUsedAt } = found
  if (lastUsedAt === null || Date.parse(now) - Date.parse(lastUsedAt) > seenEveryMs)
    db.update(apiToken).set({ lastUsedAt: now }).where(eq(apiToken.id, tokenId)).run()
  const roles = actor.roles
    .filter((held) => held.municipalityCodes.includes(municipalityCode))
    .map((held) => ({ ...held, municipalityCodes: [municipalityCode] }))
  const via = `apiToken:${tokenId}`
  return { actor: { ...actor, roles, via }, tokenId, municipalityCode, scopes }
}

/** The municipalities in which `actor` may connect systems, by name. */
export function connectableMunicipalities({ db }: Context, actor: Actor) {
  return db
    .select({ code: municipality.code, name: municipality.name })
    .from(municipality)
    .orderBy(municipality.name)
    .all()
    .filter(({ code }) => may(actor, 'connectSystem', { municipalityCode: code }))
}
