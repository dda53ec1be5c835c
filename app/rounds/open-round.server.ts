import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { stateAsOf } from '#app/follow-ups/history.ts'
import { isOpen } from '#app/follow-ups/phase.ts'
import { readReportFacts } from '#app/follow-ups/queries.server.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import { round, updateRequest } from '#db/schema/index.ts'
import { askOwners } from './ask-owners.server.ts'
import type { OpenRoundInput } from './input.ts'

/** Which college reports on which report. */
export type RoundPlace = { reportId: number; municipalityCode: string }

/**
 * Opens a round: asks the owner of every open follow-up how it stands, by mail with one link each. A follow-up
 * without an owner is asked of nobody, which the overview shows. `origin` is the address of the application.
 * Throws `Forbidden`/`NotFound`, `Refusal` when one is open already or there is nothing to ask.
 */
export function openRound(
  context: Context,
  actor: Actor,
  origin: string,
  place: RoundPlace,
  input: OpenRoundInput,
): { roundId: number; mailed: number } {
  return perform(context, actor, input, (work) => {
    const { reportId, municipalityCode } = place
    authorise(actor, 'openRound', { municipalityCode })
    assertNoneOpen(work, place)
    const open = openFollowUps(work, place)
    if (open.length === 0)
      throw new Refusal('', 'Geen enkele aanbeveling van dit onderzoek staat nog open')
    const { periodFrom, periodUntil, updatesDueOn, collegeMeetingOn, sendBy } = input
    const content = { periodFrom, periodUntil, updatesDueOn, collegeMeetingOn, sendBy }
    const { roundId } = work.tx
      .insert(round)
      .values({ ...place, ...content, openedAt: work.now, openedBy: actor.personId })
      .returning({ roundId: round.id })
      .get()
    const requestIds = open.map(
      ({ followUpId, ownerId }) =>
        work.tx
          .insert(updateRequest)
          .values({ roundId, followUpId, ownerId })
          .returning({ id: updateRequest.id })
          .get().id,
    )
    const asking = { key: 'first', reminder: false }
    const mailed = askOwners(work, origin, roundId, requestIds, asking)
    work.record({
      reportId,
      municipalityCode,
      action: 'openRound',
      subject: `round:${roundId}`,
      after: { ...content, asked: requestIds.length, mailed },
    })
    return { roundId, mailed: mailed.length }
  })
}

function assertNoneOpen(work: Work, { reportId, municipalityCode }: RoundPlace): void {
  const running = work.tx
    .select({ id: round.id })
    .from(round)
    .where(
      and(
        eq(round.reportId, reportId),
        eq(round.municipalityCode, municipalityCode),
        isNull(round.closedAt),
      ),
    )
    .get()
  if (running !== undefined)
    throw new Refusal('', 'Er loopt al een voortgangsronde over dit onderzoek')
}

function openFollowUps(work: Work, { reportId, municipalityCode }: RoundPlace) {
  const moment = { on: work.today, knownAt: work.now }
  return readReportFacts(work.tx, reportId, municipalityCode).flatMap((facts: FollowUpFacts) => {
    const state = stateAsOf(facts, moment)
    if (!isOpen(state.phase)) return []
    return { followUpId: facts.id, ownerId: state.assignment?.ownerId ?? null }
  })
}
