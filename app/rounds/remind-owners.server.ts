import { inArray } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { dateOf } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform, type Submission } from '#app/workflow/perform.server.ts'
import { updateRequest } from '#db/schema/index.ts'
import { askOwners } from './ask-owners.server.ts'
import { runningRound } from './place.server.ts'
import { unanswered } from './unanswered.server.ts'

/**
 * Reminds every owner of a round who has not answered, or only `ownerId`: one mail each, with fresh links; the
 * earlier ones keep working. At most one reminder a day to each.
 * Throws `Forbidden`/`NotFound`, `Refusal` when there is nobody to remind.
 */
export function remindOwners(
  context: Context,
  actor: Actor,
  origin: string,
  roundId: number,
  input: Submission & { ownerId?: number | undefined },
): { mailed: number } {
  return perform(context, actor, input, (work) => {
    const { reportId, municipalityCode } = runningRound(work, actor, roundId)
    const open = unanswered(work.tx, roundId).filter(
      ({ ownerId }) => input.ownerId === undefined || ownerId === input.ownerId,
    )
    const fresh = open.filter(
      ({ remindedAt }) => remindedAt === null || dateOf(remindedAt) !== work.today,
    )
    if (open.length > 0 && fresh.length === 0)
      throw new Refusal('', 'Vandaag is al een herinnering gestuurd')
    const requestIds = fresh.map((one) => one.id)
    const asking = { key: work.today, reminder: true }
    const mailed = askOwners(work, origin, roundId, requestIds, asking)
    if (mailed.length === 0) throw new Refusal('', 'Er is niemand om te herinneren')
    work.tx
      .update(updateRequest)
      .set({ remindedAt: work.now })
      .where(inArray(updateRequest.id, requestIds))
      .run()
    work.record({
      reportId,
      municipalityCode,
      action: 'remindOwners',
      subject: `round:${roundId}`,
      after: { mailed },
    })
    return { mailed: mailed.length }
  })
}
