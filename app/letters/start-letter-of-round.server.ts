import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import type { Submission } from '#app/workflow/perform.server.ts'
import { round } from '#db/schema/index.ts'
import { startLetter } from './start-letter.server.ts'

/**
 * Starts the letter to which a round leads, as things stood at the end of its period, or stand today where that is
 * still to come. Errors as `startLetter`.
 */
export function startLetterOfRound(
  context: Context,
  actor: Actor,
  roundId: number,
  { submissionKey }: Submission,
): { letterId: number } {
  const found = context.db.select().from(round).where(eq(round.id, roundId)).get()
  if (found === undefined) throw new NotFound()
  const { reportId, municipalityCode, periodUntil } = found
  const today = context.clock.today()
  const asOf = periodUntil < today ? periodUntil : today
  const place = { reportId, municipalityCode }
  return startLetter(context, actor, place, { submissionKey, asOf, roundId })
}
