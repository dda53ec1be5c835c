import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core'
import {
  closureKinds,
  closureParties,
  councilPaperKinds,
  decisionOutcomes,
  responseKinds,
} from './codes.ts'
import { calendarDate, factColumns, identifier, isDate, oneOf } from './columns.ts'
import { followUp } from './follow-ups.ts'
import { municipality } from './municipalities.ts'
import { report } from './reports.ts'

/** The college's reply to one recommendation. */
export const response = sqliteTable(
  'response',
  {
    id: identifier(),
    followUpId: integer()
      .notNull()
      .references(() => followUp.id),
    kind: text({ enum: responseKinds }).notNull(),
    explanation: text().notNull().default(''),
    documentUrl: text().notNull().default(''),
    ...factColumns,
    replacesId: integer().references((): AnySQLiteColumn => response.id),
  },
  (table) => [
    oneOf('response_kind', table.kind, responseKinds),
    isDate('response_occurred_on', table.occurredOn),
    index('response_follow_up').on(table.followUpId),
  ],
)

/** What the council decided in one meeting about one report. */
export const decision = sqliteTable(
  'decision',
  {
    id: identifier(),
    reportId: integer()
      .notNull()
      .references(() => report.id),
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    agendaItem: text().notNull().default(''),
    documentUrl: text().notNull().default(''),
    planOfActionDueOn: calendarDate(),
    implementationDueOn: calendarDate(),
    ...factColumns,
    replacesId: integer().references((): AnySQLiteColumn => decision.id),
  },
  (table) => [
    isDate('decision_occurred_on', table.occurredOn),
    isDate('decision_plan_of_action_due_on', table.planOfActionDueOn),
    isDate('decision_implementation_due_on', table.implementationDueOn),
    index('decision_report').on(table.reportId, table.municipalityCode),
  ],
)

/** The outcome of a decision for one follow-up; `amendedText` is the council's own wording. */
export const decisionOutcome = sqliteTable(
  'decision_outcome',
  {
    decisionId: integer()
      .notNull()
      .references(() => decision.id),
    followUpId: integer()
      .notNull()
      .references(() => followUp.id),
    outcome: text({ enum: decisionOutcomes }).notNull(),
    amendedText: text().notNull().default(''),
    explanation: text().notNull().default(''),
    /** Where the council set another date for this one. */
    implementationDueOn: calendarDate(),
  },
  (table) => [
    primaryKey({ columns: [table.decisionId, table.followUpId] }),
    oneOf('decision_outcome_outcome', table.outcome, decisionOutcomes),
    check(
      'decision_outcome_amended',
      sql`(${table.outcome} = 'adopted_amended') = (${table.amendedText} <> '')`,
    ),
    isDate('decision_outcome_implementation_due_on', table.implementationDueOn),
    index('decision_outcome_follow_up').on(table.followUpId),
  ],
)

/** A motion, an amendment or a toezegging (`commitment`) that belongs to a decision. */
export const councilPaper = sqliteTable(
  'council_paper',
  {
    id: identifier(),
    decisionId: integer()
      .notNull()
      .references(() => decision.id),
    kind: text({ enum: councilPaperKinds }).notNull(),
    title: text().notNull(),
    url: text().notNull().default(''),
  },
  (table) => [
    oneOf('council_paper_kind', table.kind, councilPaperKinds),
    index('council_paper_decision').on(table.decisionId),
  ],
)

/** Proposed by the college or the audit office, decided by the council; can be reopened. */
export const closure = sqliteTable(
  'closure',
  {
    id: identifier(),
    followUpId: integer()
      .notNull()
      .references(() => followUp.id),
    kind: text({ enum: closureKinds }).notNull(),
    party: text({ enum: closureParties }).notNull(),
    reason: text().notNull().default(''),
    /** What follows from closing something that was not done. */
    consequence: text().notNull().default(''),
    documentUrl: text().notNull().default(''),
    ...factColumns,
    replacesId: integer().references((): AnySQLiteColumn => closure.id),
  },
  (table) => [
    oneOf('closure_kind', table.kind, closureKinds),
    oneOf('closure_party', table.party, closureParties),
    check(
      'closure_decided_by_council',
      sql`(${table.kind} = 'proposed') = (${table.party} in ('college', 'auditOffice'))`,
    ),
    isDate('closure_occurred_on', table.occurredOn),
    index('closure_follow_up').on(table.followUpId),
  ],
)
