import { eq, sql } from 'drizzle-orm'
import { peopleByIds } from '#app/accounts/people.server.ts'
import { type Action, type Actor, may } from '#app/accounts/permissions.ts'
import { followUpVersion } from '#app/audit-trail/version.server.ts'
import { isPending } from '#app/deadlines/deadline.ts'
import { extendableDeadlines, notAskedYet } from '#app/deadlines/extendable.ts'
import {
  deriveAgenda,
  informingOf,
  municipalityAgenda,
} from '#app/deadlines/municipality-agenda.server.ts'
import { historyOf } from '#app/follow-ups/history-entries.ts'
import { visibleFollowUpPlace } from '#app/follow-ups/place.server.ts'
import { type CalendarDate, endOfDay } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { prepared } from '#db/prepared.ts'
import { councilPaper, recommendation } from '#db/schema/index.ts'

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

/** Past which day one looks, and whether with what is known now or with what was known then. */
export type LookBack = { on: CalendarDate; knownThen: boolean }

/**
 * All that the page of one follow-up shows: its facts, state, deadlines and history, and what `actor` may do. With
 * `back` all is as it stood at the end of that day, and nothing can be done.
 * Throws `NotFound` when it does not exist or lies in a municipality that the actor may not see.
 */
export function followUpPage(
  context: Context,
  actor: Actor,
  id: number,
  back: LookBack | null = null,
) {
  const { db, clock } = context
  const place = visibleFollowUpPlace(db, actor, id, clock.today())
  const agenda =
    back === null
      ? municipalityAgenda(context, place.municipalityCode)
      : deriveAgenda(clockOf(context, back), place.municipalityCode, back.on)
  const standing = agenda.standings.find((one) => one.facts.id === id)
  const report = agenda.reports.get(place.reportId)
  if (standing === undefined || report === undefined) throw new NotFound()
  const { facts, state, deadlines, overdue } = standing
  const history = historyOf(facts, state.knownAt).filter((entry) => entry.occurredOn <= state.on)
  const { parentId } = facts.recommendation
  const informing = informingOf(agenda, facts.reportId)
  const { assignment, outcome } = state
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
    papers: outcome === null ? [] : papersOf(db).all({ decisionId: outcome.id }),
    deadlines,
    informing,
    overdue,
    implementation: deadlines.find((one) => one.kind === 'implementation') ?? null,
    informedBy: informing.find(isPending)?.dueOn ?? null,
    extendable: notAskedYet(extendableDeadlines(deadlines, informing), state),
    owner: personOf(agenda.people, assignment?.ownerId),
    portfolioHolder: personOf(agenda.portfolioHolders, assignment?.portfolioHolderId),
    history,
    names: Object.fromEntries(
      peopleByIds(
        db,
        history.map((entry) => entry.recordedBy),
      ),
    ),
    allowed: back === null ? itemActions.filter((action) => may(actor, action, place)) : [],
  }
}

export type FollowUpPage = ReturnType<typeof followUpPage>

const papersOf = prepared((db) =>
  db
    .select({
      id: councilPaper.id,
      kind: councilPaper.kind,
      title: councilPaper.title,
      url: councilPaper.url,
    })
    .from(councilPaper)
    .where(eq(councilPaper.decisionId, sql.placeholder('decisionId')))
    .orderBy(councilPaper.id)
    .prepare(),
)

/** The context in which that day is today; what was entered later is known, unless one asks for then. */
function clockOf({ db, clock }: Context, { on, knownThen }: LookBack): Context {
  return { db, clock: { today: () => on, now: () => (knownThen ? endOfDay(on) : clock.now()) } }
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
