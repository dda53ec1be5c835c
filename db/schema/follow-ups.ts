import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { person } from './accounts.ts'
import { implementationStatuses, municipalityRoles } from './codes.ts'
import { calendarDate, factColumns, identifier, instant, isDate, oneOf } from './columns.ts'
import { municipality, portfolioHolder } from './municipalities.ts'
import { recommendation, report } from './reports.ts'

/** THE TRACKABLE ITEM: one recommendation in one municipality. */
export const followUp = sqliteTable(
  'follow_up',
  {
    id: identifier(),
    recommendationId: integer()
      .notNull()
      .references(() => recommendation.id),
    reportId: integer()
      .notNull()
      .references(() => report.id),
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    role: text({ enum: municipalityRoles }).notNull().default('own'),
    /** Who carries it out where that is someone else; may be no customer of this installation. */
    executor: text().notNull().default(''),
    /** Whether it is itself a duty to inform the council, which a sent letter fulfils. */
    dutyToInform: integer({ mode: 'boolean' }).notNull().default(false),
    recordedAt: instant().notNull(),
  },
  (table) => [
    oneOf('follow_up_role', table.role, municipalityRoles),
    uniqueIndex('follow_up_once').on(table.recommendationId, table.municipalityCode),
    index('follow_up_municipality').on(table.municipalityCode, table.reportId),
    index('follow_up_report').on(table.reportId),
  ],
)

/** Who is responsible from a day on: the civil servant and the alderman. The newest one counts. */
export const assignment = sqliteTable(
  'assignment',
  {
    id: identifier(),
    followUpId: integer()
      .notNull()
      .references(() => followUp.id),
    ownerId: integer().references(() => person.id),
    portfolioHolderId: integer().references(() => portfolioHolder.id),
    ...factColumns,
    replacesId: integer().references((): AnySQLiteColumn => assignment.id),
  },
  (table) => [
    isDate('assignment_occurred_on', table.occurredOn),
    index('assignment_follow_up').on(table.followUpId),
    index('assignment_owner').on(table.ownerId),
  ],
)

/** A planned action; what it says stands in its revisions. */
export const step = sqliteTable('step', {
  id: identifier(),
  recordedAt: instant().notNull(),
})

/** A step serves one follow-up or several, of several municipalities. */
export const stepFollowUp = sqliteTable(
  'step_follow_up',
  {
    stepId: integer()
      .notNull()
      .references(() => step.id),
    followUpId: integer()
      .notNull()
      .references(() => followUp.id),
    recordedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.stepId, table.followUpId] }),
    index('step_follow_up_follow_up').on(table.followUpId),
  ],
)

/** What a step says from a moment on. No planned end is an honest `noDate`. */
export const stepRevision = sqliteTable(
  'step_revision',
  {
    id: identifier(),
    stepId: integer()
      .notNull()
      .references(() => step.id),
    title: text().notNull(),
    position: integer().notNull(),
    ownerId: integer().references(() => person.id),
    plannedStartOn: calendarDate(),
    plannedEndOn: calendarDate(),
    doneOn: calendarDate(),
    /** Taken off the plan. */
    dropped: integer({ mode: 'boolean' }).notNull().default(false),
    reason: text().notNull().default(''),
    ...factColumns,
  },
  (table) => [
    isDate('step_revision_planned_start_on', table.plannedStartOn),
    isDate('step_revision_planned_end_on', table.plannedEndOn),
    isDate('step_revision_done_on', table.doneOn),
    isDate('step_revision_occurred_on', table.occurredOn),
    check(
      'step_revision_order',
      sql`${table.plannedStartOn} is null or ${table.plannedEndOn} is null or ${table.plannedStartOn} <= ${table.plannedEndOn}`,
    ),
    index('step_revision_step').on(table.stepId),
  ],
)

/** One message on how far the work is. `noChange` says that the status stays what it was. */
export const statusUpdate = sqliteTable(
  'status_update',
  {
    id: identifier(),
    followUpId: integer()
      .notNull()
      .references(() => followUp.id),
    noChange: integer({ mode: 'boolean' }).notNull().default(false),
    status: text({ enum: implementationStatuses }),
    done: text().notNull().default(''),
    next: text().notNull().default(''),
    reason: text().notNull().default(''),
    /** For colleagues only: never in letters, never public. */
    internalNote: text().notNull().default(''),
    ...factColumns,
    replacesId: integer().references((): AnySQLiteColumn => statusUpdate.id),
  },
  (table) => [
    oneOf('status_update_status', table.status, implementationStatuses),
    check('status_update_no_change', sql`${table.noChange} = (${table.status} is null)`),
    check(
      'status_update_reason',
      sql`${table.status} is null or ${table.status} not in ('not_done', 'lapsed', 'not_applicable') or ${table.reason} <> ''`,
    ),
    isDate('status_update_occurred_on', table.occurredOn),
    index('status_update_follow_up').on(table.followUpId, table.occurredOn),
  ],
)
