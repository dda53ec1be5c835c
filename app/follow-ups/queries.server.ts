import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/client.ts'
import { jsonList, jsonObject } from '#db/json-rows.ts'
import { prepared } from '#db/prepared.ts'
import {
  assignment,
  closure,
  decision,
  decisionOutcome,
  evidence,
  extension,
  extensionRuling,
  followUp,
  offering,
  recommendation,
  response,
  review,
  statusUpdate,
  stepFollowUp,
  stepRevision,
} from '#db/schema/index.ts'
import type { FollowUpFacts } from './facts.ts'

const factsOfOne = prepared((db) => facts(db, eq(followUp.id, sql.placeholder('id'))).prepare())

const factsOfMunicipality = prepared((db) =>
  facts(db, eq(followUp.municipalityCode, sql.placeholder('municipalityCode'))).prepare(),
)

const factsOfReport = prepared((db) =>
  facts(
    db,
    and(
      eq(followUp.reportId, sql.placeholder('reportId')),
      eq(followUp.municipalityCode, sql.placeholder('municipalityCode')),
    ),
  ).prepare(),
)

/** All facts of one follow-up; null when it does not exist. */
export function readFollowUpFacts(db: Readable, id: number): FollowUpFacts | null {
  return factsOfOne(db).all({ id }).map(parsed)[0] ?? null
}

/** All facts of the follow-ups of one municipality, in the order of report and recommendation. */
export function readMunicipalityFacts(db: Readable, municipalityCode: string): FollowUpFacts[] {
  return factsOfMunicipality(db).all({ municipalityCode }).map(parsed).sort(byPlace)
}

/** All facts of the follow-ups of one report in one municipality, in the order of the recommendations. */
export function readReportFacts(
  db: Readable,
  reportId: number,
  municipalityCode: string,
): FollowUpFacts[] {
  return factsOfReport(db).all({ reportId, municipalityCode }).map(parsed).sort(byPlace)
}

function parsed({ json }: { json: string }): FollowUpFacts {
  return JSON.parse(json)
}

function byPlace(a: FollowUpFacts, b: FollowUpFacts): number {
  return a.reportId - b.reportId || a.recommendation.position - b.recommendation.position
}

/** Each follow-up as the JSON of its `FollowUpFacts`. */
function facts(db: Readable, where: SQL | undefined) {
  const { recommendationId: _, ...ofFollowUp } = getTableColumns(followUp)
  const { reportId: __, ...ofRecommendation } = getTableColumns(recommendation)
  const { offeredOn, responseDueOn, treatmentDueOn } = offering
  const json = jsonObject({
    ...ofFollowUp,
    recommendation: jsonObject(ofRecommendation),
    offering: jsonObject({ offeredOn, responseDueOn, treatmentDueOn }),
    responses: factsIn(response),
    outcomes: outcomes(),
    assignments: factsIn(assignment),
    steps: steps(),
    updates: factsIn(statusUpdate),
    evidence: factsIn(evidence),
    extensions: factsIn(extension, { rulings: rulings() }),
    reviews: factsIn(review),
    closures: factsIn(closure),
  })
  return db
    .select({ json: sql<string>`${json}` })
    .from(followUp)
    .innerJoin(recommendation, eq(recommendation.id, followUp.recommendationId))
    .innerJoin(
      offering,
      and(
        eq(offering.reportId, followUp.reportId),
        eq(offering.municipalityCode, followUp.municipalityCode),
      ),
    )
    .where(where)
}

type FactTable = SQLiteTable & { followUpId: SQLiteColumn }

function factsIn(table: FactTable, more: Record<string, SQL> = {}): SQL {
  const { followUpId, ...columns } = getTableColumns<SQLiteTable>(table)
  return jsonList(jsonObject({ ...columns, ...more }), table, eq(table.followUpId, followUp.id))
}

function rulings(): SQL {
  const { extensionId, ...columns } = getTableColumns(extensionRuling)
  return jsonList(jsonObject(columns), extensionRuling, eq(extensionId, extension.id))
}

/** A date that the council set for this one goes before the date of the whole decision. */
function outcomes(): SQL {
  const { id, occurredOn, recordedAt, recordedBy, withdrawn, replacesId } = decision
  const { outcome, amendedText, explanation } = decisionOutcome
  const { agendaItem, documentUrl, planOfActionDueOn } = decision
  const row = jsonObject({
    ...{ id, occurredOn, recordedAt, recordedBy, withdrawn, replacesId },
    ...{ outcome, amendedText, explanation, agendaItem, documentUrl, planOfActionDueOn },
    implementationDueOn: sql`coalesce(${decisionOutcome.implementationDueOn}, ${decision.implementationDueOn})`,
  })
  return jsonList(
    row,
    sql`${decisionOutcome} join ${decision} on ${eq(id, decisionOutcome.decisionId)}`,
    eq(decisionOutcome.followUpId, followUp.id),
  )
}

function steps(): SQL {
  const { stepId, recordedAt, followUpId } = stepFollowUp
  const revisions = jsonList(
    jsonObject(getTableColumns(stepRevision)),
    stepRevision,
    eq(stepRevision.stepId, stepId),
  )
  const row = jsonObject({ stepId, linkedAt: recordedAt, revisions })
  return jsonList(row, stepFollowUp, eq(followUpId, followUp.id))
}
