import { and, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { followUp } from '#db/schema/index.ts'
import type { FollowUpFacts } from './facts.ts'

const withFacts = {
  recommendation: true,
  offering: true,
  responses: true,
  outcomes: { with: { decision: true } },
  assignments: true,
  stepLinks: { with: { step: { with: { revisions: true } } } },
  updates: true,
  evidence: true,
  extensions: { with: { rulings: true } },
  reviews: true,
  closures: true,
} as const

const factsOfOne = prepared((db) =>
  db.query.followUp
    .findFirst({ where: eq(followUp.id, sql.placeholder('id')), with: withFacts })
    .prepare(),
)

const factsOfMunicipality = prepared((db) =>
  db.query.followUp
    .findMany({
      where: eq(followUp.municipalityCode, sql.placeholder('municipalityCode')),
      with: withFacts,
    })
    .prepare(),
)

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof factsOfOne>['execute']>>>

/** All facts of one follow-up; null when it does not exist. */
export function readFollowUpFacts(db: Readable, id: number): FollowUpFacts | null {
  const row = factsOfOne(db).execute({ id }).sync()
  return row ? toFacts(row) : null
}

/** All facts of the follow-ups of one municipality, in the order of report and recommendation. */
export function readMunicipalityFacts(db: Readable, municipalityCode: string): FollowUpFacts[] {
  const rows = factsOfMunicipality(db).execute({ municipalityCode }).sync()
  return rows.map(toFacts).sort(byPlace)
}

/** All facts of the follow-ups of one report in one municipality, in the order of the recommendations. */
export function readReportFacts(
  db: Readable,
  reportId: number,
  municipalityCode: string,
): FollowUpFacts[] {
  const where = and(
    eq(followUp.reportId, reportId),
    eq(followUp.municipalityCode, municipalityCode),
  )
  return db.query.followUp.findMany({ where, with: withFacts }).sync().map(toFacts).sort(byPlace)
}

function byPlace(a: FollowUpFacts, b: FollowUpFacts): number {
  return a.reportId - b.reportId || a.recommendation.position - b.recommendation.position
}

function toFacts(row: Row): FollowUpFacts {
  const { stepLinks, outcomes, recommendationId: _, ...rest } = row
  return {
    ...rest,
    outcomes: outcomes.map(({ decision, ...outcome }) => ({
      id: decision.id,
      occurredOn: decision.occurredOn,
      recordedAt: decision.recordedAt,
      recordedBy: decision.recordedBy,
      withdrawn: decision.withdrawn,
      replacesId: decision.replacesId,
      outcome: outcome.outcome,
      amendedText: outcome.amendedText,
      explanation: outcome.explanation,
      agendaItem: decision.agendaItem,
      documentUrl: decision.documentUrl,
      planOfActionDueOn: decision.planOfActionDueOn,
      implementationDueOn: outcome.implementationDueOn ?? decision.implementationDueOn,
    })),
    steps: stepLinks.map((link) => ({
      stepId: link.stepId,
      linkedAt: link.recordedAt,
      revisions: link.step.revisions,
    })),
  }
}
