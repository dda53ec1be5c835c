import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import type { Work } from '#app/workflow/perform.server.ts'
import { round } from '#db/schema/index.ts'

export type StoredRound = typeof round.$inferSelect

/** A round that `actor` may run and that is not closed. Throws `Forbidden`/`NotFound`, `Refusal`. */
export function runningRound(work: Work, actor: Actor, roundId: number): StoredRound {
  const found = work.tx.select().from(round).where(eq(round.id, roundId)).get()
  if (found === undefined) throw new NotFound()
  authorise(actor, 'openRound', { municipalityCode: found.municipalityCode })
  if (found.closedAt !== null) throw new Refusal('', 'Deze voortgangsronde is afgesloten')
  return found
}
