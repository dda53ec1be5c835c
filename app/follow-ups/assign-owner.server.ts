import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import { perform, type Submission, type Work } from '#app/workflow/perform.server.ts'
import { assignment, person, portfolioHolder, roleAssignment } from '#db/schema/index.ts'
import { assertUnchanged, type FollowUpPlace, followUpPlace } from './place.server.ts'
import { standing } from './standing.server.ts'
import { type NewOwnership, type Telling, tellNewOwner } from './tell-new-owner.server.ts'

/** Who is responsible from today on; what is left out stays as it is. */
export type Assignment = {
  ownerId?: number | null | undefined
  portfolioHolderId?: number | null | undefined
}

/**
 * Assigns the owner and the portfolio holder of one follow-up, from today on. An owner may only hand over. The new
 * owner is mailed, unless it is the actor. Throws `Forbidden`/`NotFound`, `Refusal` for a person or portfolio holder
 * that cannot be, `Conflict`.
 */
export function assignOwner(
  context: Context,
  actor: Actor,
  followUpId: number,
  input: Assignment & Submission & { seenVersion?: number | undefined },
  telling?: Telling,
): void {
  perform(context, actor, input, (work) => {
    assertUnchanged(work.tx, followUpId, input.seenVersion)
    const got = assign(work, actor, followUpId, input)
    if (got !== null && telling) tellNewOwner(work, actor, [got], telling)
    return null
  })
}

/** The same for several follow-ups at once, all or none; a new owner gets one mail about them. */
export function assignOwners(
  context: Context,
  actor: Actor,
  followUpIds: readonly number[],
  input: Assignment & Submission,
  telling?: Telling,
): void {
  perform(context, actor, input, (work) => {
    const got = [...new Set(followUpIds)]
      .map((id) => assign(work, actor, id, input))
      .filter((one) => one !== null)
    if (got.length > 0 && telling) tellNewOwner(work, actor, got, telling)
    return null
  })
}

/** Writes the assignment, unless it says what is so already. Returns the ownership that is new by it. */
function assign(
  work: Work,
  actor: Actor,
  followUpId: number,
  input: Assignment,
): NewOwnership | null {
  const place = followUpPlace(work.tx, followUpId, work.today)
  const assigned = standing(work, followUpId).assignment
  const before = {
    ownerId: assigned?.ownerId ?? null,
    portfolioHolderId: assigned?.portfolioHolderId ?? null,
  }
  const { ownerId = before.ownerId, portfolioHolderId = before.portfolioHolderId } = input
  const onlyHandsOver = portfolioHolderId === before.portfolioHolderId
  authorise(actor, onlyHandsOver ? 'handOver' : 'assignOwner', place)
  if (ownerId === before.ownerId && onlyHandsOver) return null
  if (ownerId !== before.ownerId) assertPossibleOwner(work, place, ownerId)
  assertPortfolioHolderOf(work, place, portfolioHolderId)
  const after = { ownerId, portfolioHolderId }
  const { id } = work.tx
    .insert(assignment)
    .values({ followUpId, ...after, ...work.fact(work.today) })
    .returning({ id: assignment.id })
    .get()
  const trail = { action: 'assignOwner', subject: `assignment:${id}` }
  work.record({ ...place, ...trail, before: assigned && before, after })
  if (ownerId === null || ownerId === before.ownerId) return null
  return { assignmentId: id, followUpId, ownerId }
}

/** Who becomes owner must hold that role in the municipality, or it could not open the page. */
function assertPossibleOwner(work: Work, place: FollowUpPlace, personId: number | null): void {
  if (personId === null) return
  const found = work.tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(roleAssignment, eq(roleAssignment.personId, person.id))
    .where(
      and(
        eq(person.id, personId),
        isNull(person.leftOn),
        eq(roleAssignment.role, 'owner'),
        eq(roleAssignment.municipalityCode, place.municipalityCode),
      ),
    )
    .get()
  if (found === undefined) throw new Refusal('ownerId', 'Kies een behandelaar uit de lijst')
}

function assertPortfolioHolderOf(work: Work, place: FollowUpPlace, id: number | null): void {
  if (id === null) return
  const found = work.tx.select().from(portfolioHolder).where(eq(portfolioHolder.id, id)).get()
  if (found === undefined) throw new NotFound()
  if (found.municipalityCode !== place.municipalityCode)
    throw new Refusal('portfolioHolderId', 'Kies een portefeuillehouder van deze gemeente')
}
