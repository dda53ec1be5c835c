import { eq, inArray } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import {
  readFollowUpFacts,
  readMunicipalityFacts,
  readReportFacts,
} from '#app/follow-ups/queries.server.ts'
import type { Database } from '#db/client.ts'
import {
  assignment,
  closure,
  decision,
  decisionOutcome,
  evidence,
  extension,
  extensionRuling,
  followUp,
  municipality,
  offering,
  recommendation,
  response,
  review,
  statusUpdate,
  stepFollowUp,
  stepRevision,
} from '#db/schema/index.ts'
import { demoDatabase } from '#tests/support/demo.ts'

/** What is stored about a follow-up, table by table. */
function stored(db: Database, row: typeof followUp.$inferSelect) {
  const { recommendationId, ...rest } = row
  const of = <T extends SQLiteTable & { followUpId: SQLiteColumn }>(table: T) =>
    db.select().from(table).where(eq(table.followUpId, row.id)).all().map(withoutFollowUp)
  const links = db.select().from(stepFollowUp).where(eq(stepFollowUp.followUpId, row.id)).all()
  const outcomes = db.select().from(decisionOutcome).where(eq(decisionOutcome.followUpId, row.id))
  return {
    ...rest,
    recommendation: one(
      db.select().from(recommendation).where(eq(recommendation.id, recommendationId)).all(),
    ),
    offering: one(
      db
        .select()
        .from(offering)
        .where(eq(offering.reportId, row.reportId))
        .all()
        .filter((one) => one.municipalityCode === row.municipalityCode),
    ),
    responses: of(response),
    assignments: of(assignment),
    updates: of(statusUpdate),
    evidence: of(evidence),
    reviews: of(review),
    closures: of(closure),
    extensions: of(extension).map((found) => ({
      ...found,
      rulings: db
        .select()
        .from(extensionRuling)
        .where(eq(extensionRuling.extensionId, Number(found.id)))
        .all()
        .map(({ extensionId, ...ruling }) => ruling),
    })),
    outcomes: outcomes.all().map(({ decisionId, followUpId, implementationDueOn, ...outcome }) => {
      const { reportId, municipalityCode, ...decided } = one(
        db.select().from(decision).where(eq(decision.id, decisionId)).all(),
      )
      const dueOn = implementationDueOn ?? decided.implementationDueOn
      return { ...decided, ...outcome, implementationDueOn: dueOn }
    }),
    steps: links.map(({ stepId, recordedAt }) => ({
      stepId,
      linkedAt: recordedAt,
      revisions: db
        .select()
        .from(stepRevision)
        .where(inArray(stepRevision.stepId, [stepId]))
        .all(),
    })),
  }
}

function withoutFollowUp({ followUpId, ...row }: Record<string, unknown>) {
  return row
}

function one<Row>([row]: Row[]): Row {
  if (row === undefined) throw new Error('not stored')
  return row
}

describe('the facts of a follow-up', () => {
  it('are what the tables hold, of all the demo', () => {
    const db = demoDatabase()
    const rows = db.select().from(followUp).all()
    expect(rows.length).toBeGreaterThan(20)
    for (const row of rows) {
      const { recommendation, offering, ...facts } = stored(db, row)
      const { reportId, ...asked } = recommendation
      const { offeredOn, responseDueOn, treatmentDueOn } = offering
      expect(readFollowUpFacts(db, row.id)).toEqual({
        ...facts,
        recommendation: asked,
        offering: { offeredOn, responseDueOn, treatmentDueOn },
      })
    }
  })

  it('are the same one by one, by report and by municipality', () => {
    const db = demoDatabase()
    for (const { code } of db.select().from(municipality).all()) {
      const together = readMunicipalityFacts(db, code)
      expect(together).toEqual(together.map(({ id }) => readFollowUpFacts(db, id)))
      const reportIds = [...new Set(together.map(({ reportId }) => reportId))]
      expect(reportIds.flatMap((id) => readReportFacts(db, id, code))).toEqual(together)
    }
  })

  it('are nothing of one that does not exist', () => {
    expect(readFollowUpFacts(demoDatabase(), 999_999)).toBeNull()
  })
})
