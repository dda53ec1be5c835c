import { and, eq } from 'drizzle-orm'
import type { Action, Actor } from '#app/accounts/permissions.ts'
import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { stateAsOf } from '#app/follow-ups/history.ts'
import { readReportFacts } from '#app/follow-ups/queries.server.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { municipality, offering, report } from '#db/schema/index.ts'
import { decisionsThatCount, newestDecisionId } from './logged-decision.server.ts'
import { newestResponseId } from './record-responses.server.ts'

/**
 * One report in one municipality as college and council treat it: its recommendations with what both said so far.
 * Throws `NotFound` when the report was not offered there, or as `authorise` does for `action`.
 */
export function treatmentOf(
  context: Context,
  actor: Actor,
  action: Action,
  about: { municipalityCode: string } & ({ slug: string } | { reportId: number }),
) {
  const { db } = context
  const { municipalityCode } = about
  const isReport = 'slug' in about ? eq(report.slug, about.slug) : eq(report.id, about.reportId)
  authorise(actor, action, { municipalityCode })
  const found = db
    .select({
      reportId: report.id,
      slug: report.slug,
      title: report.title,
      shortTitle: report.shortTitle,
      offeredOn: offering.offeredOn,
      municipalityCode: municipality.code,
      municipality: municipality.name,
    })
    .from(offering)
    .innerJoin(report, eq(report.id, offering.reportId))
    .innerJoin(municipality, eq(municipality.code, offering.municipalityCode))
    .where(and(isReport, eq(offering.municipalityCode, municipalityCode)))
    .get()
  if (found === undefined) throw new NotFound()
  const meeting = { reportId: found.reportId, municipalityCode }
  const facts = readReportFacts(db, found.reportId, municipalityCode)
  return {
    ...found,
    recommendations: facts.map((one) => treatedIn(context, one)),
    decisions: decisionsThatCount(db, meeting),
    newestDecisionId: newestDecisionId(db, meeting),
    newestResponseId: newestResponseId(
      db,
      facts.map((one) => one.id),
    ),
  }
}
export type Treatment = ReturnType<typeof treatmentOf>
export type TreatedRecommendation = Treatment['recommendations'][number]

function treatedIn({ clock }: Context, facts: FollowUpFacts) {
  const { recommendation } = facts
  const state = stateAsOf(facts, { on: clock.today(), knownAt: clock.now() })
  return {
    followUpId: facts.id,
    number: recommendation.number,
    title: recommendation.title,
    text: recommendation.text,
    priority: recommendation.priority,
    isPart: recommendation.parentId !== null,
    response: state.response,
    outcome: state.outcome,
  }
}
