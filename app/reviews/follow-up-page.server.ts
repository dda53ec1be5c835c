import { eq } from 'drizzle-orm'
import { peopleByIds } from '#app/accounts/people.server.ts'
import { type Action, type Actor, may } from '#app/accounts/permissions.ts'
import { followUpVersion } from '#app/audit-trail/version.server.ts'
import { isPending } from '#app/deadlines/deadline.ts'
import { municipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import { historyOf } from '#app/follow-ups/history-entries.ts'
import { visibleFollowUpPlace } from '#app/follow-ups/place.server.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { recommendation } from '#db/schema/index.ts'

const itemActions = [
  'postUpdate',
  'planStep',
  'assignOwner',
  'handOver',
  'requestExtension',
  'ruleOnExtension',
  'recordReview',
  'proposeClosure',
  'decideClosure',
] as const satisfies readonly Action[]

/**
 * All that the page of one follow-up shows: its facts, state, deadlines and history, and what `actor` may do.
 * Throws `NotFound` when it does not exist or lies in a municipality that the actor may not see.
 */
export function followUpPage(context: Context, actor: Actor, id: number) {
  const { db, clock } = context
  const place = visibleFollowUpPlace(db, actor, id, clock.today())
  const agenda = municipalityAgenda(context, place.municipalityCode)
  const standing = agenda.standings.find((one) => one.facts.id === id)
  const report = agenda.reports.get(place.reportId)
  if (standing === undefined || report === undefined) throw new NotFound()
  const { facts, state, deadlines, overdue } = standing
  const history = historyOf(facts, clock.now())
  const { parentId } = facts.recommendation
  const informing = agenda.deadlines.find(
    (one) => one.kind === 'notification' && one.reportId === facts.reportId && isPending(one),
  )
  const { assignment } = state
  return {
    id,
    version: followUpVersion(db, id),
    municipality: agenda.municipality,
    report: { id: facts.reportId, ...report },
    recommendation: facts.recommendation,
    parent: parentId === null ? null : parentOf(context, parentId),
    role: facts.role,
    executor: facts.executor,
    dutyToInform: facts.dutyToInform,
    offeredOn: facts.offering.offeredOn,
    state,
    deadlines,
    overdue,
    implementation: deadlines.find((one) => one.kind === 'implementation') ?? null,
    informedBy: informing?.dueOn ?? null,
    owner: personOf(agenda.people, assignment?.ownerId),
    portfolioHolder: personOf(agenda.portfolioHolders, assignment?.portfolioHolderId),
    history,
    names: Object.fromEntries(
      peopleByIds(
        db,
        history.map((entry) => entry.recordedBy),
      ),
    ),
    allowed: itemActions.filter((action) => may(actor, action, place)),
  }
}

function personOf<P>(people: ReadonlyMap<number, P>, id: number | null | undefined): P | null {
  return id == null ? null : (people.get(id) ?? null)
}

function parentOf({ db }: Context, parentId: number) {
  const { number, title } = recommendation
  return (
    db
      .select({ number, title })
      .from(recommendation)
      .where(eq(recommendation.id, parentId))
      .get() ?? null
  )
}
