import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import { perform, type Submission, type Work } from '#app/workflow/perform.server.ts'
import { assignment, person, portfolioHolder } from '#db/schema/index.ts'
import { assertUnchanged, type FollowUpPlace, followUpPlace } from './place.server.ts'
import { standing } from './standing.server.ts'

export type Assignment = { ownerId: number | null; portfolioHolderId: number | null }

/**
 * Assigns the owner and the portfolio holder of one follow-up, from today on. An owner may only hand over.
 * Throws `Forbidden`/`NotFound`, `Refusal` for a person or portfolio holder that cannot be, `Conflict`.
 */
export function assignOwner(
  context: Context,
  actor: Actor,
  followUpId: number,
  input: Assignment & Submission & { seenVersion?: number | undefined },
): void {
  perform(context, actor, input, (work) => {
    assertUnchanged(work.tx, followUpId, input.seenVersion)
    assign(work, actor, followUpPlace(work.tx, followUpId, work.today), input)
    return null
  })
}

/** The same for several follow-ups at once, all or none. */
export function assignOwners(
  context: Context,
  actor: Actor,
  followUpIds: readonly number[],
  input: Assignment & Submission,
): void {
  perform(context, actor, input, (work) => {
    for (const id of followUpIds) assign(work, actor, followUpPlace(work.tx, id, work.today), input)
    return null
  })
}

function assign(work: Work, actor: Actor, place: FollowUpPlace, next: Assignment): void {
  const { followUpId } = place
  const before = standing(work, followUpId).assignment
  const onlyHandsOver = next.portfolioHolderId === (before?.portfolioHolderId ?? null)
  authorise(actor, onlyHandsOver ? 'handOver' : 'assignOwner', place)
  assertPersonAtWork(work, next.ownerId)
  assertPortfolioHolderOf(work, place, next.portfolioHolderId)
  const { id } = work.tx
    .insert(assignment)
    .values({
      followUpId,
      ownerId: next.ownerId,
      portfolioHolderId: next.portfolioHolderId,
      ...work.fact(work.today),
    })
    .returning({ id: assignment.id })
    .get()
  work.record({
    ...place,
    action: 'assignOwner',
    subject: `assignment:${id}`,
    before: before && { ownerId: before.ownerId, portfolioHolderId: before.portfolioHolderId },
    after: { ownerId: next.ownerId, portfolioHolderId: next.portfolioHolderId },
  })
}

function assertPersonAtWork(work: Work, personId: number | null): void {
  if (personId === null) return
  const found = work.tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.leftOn)))
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
