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
import { deadlineKinds } from './codes.ts'
import { calendarDate, factColumns, identifier, instant, isDate, oneOf } from './columns.ts'
import { decision } from './decisions.ts'
import { followUp, step } from './follow-ups.ts'
import { municipality } from './municipalities.ts'
import { report } from './reports.ts'

/**
 * When a college informs its council about one report: once (`everyMonths` and `fixedMonths` empty), every N
 * months from `firstDueOn`, or in fixed months of the year. The newest one per report and municipality counts.
 * The deadlines themselves follow from it by `deadlines/schedule.ts`.
 */
export const notificationSchedule = sqliteTable(
  'notification_schedule',
  {
    id: identifier(),
    reportId: integer()
      .notNull()
      .references(() => report.id),
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    firstDueOn: calendarDate().notNull(),
    everyMonths: integer(),
    /** Months of the year, `4,10`, on the day of the month of `firstDueOn`. */
    fixedMonths: text(),
    endsOn: calendarDate(),
    /** The decision that set it, where there is one. */
    decisionId: integer().references(() => decision.id),
    ...factColumns,
    replacesId: integer().references((): AnySQLiteColumn => notificationSchedule.id),
  },
  (table) => [
    isDate('notification_schedule_first_due_on', table.firstDueOn),
    isDate('notification_schedule_ends_on', table.endsOn),
    check(
      'notification_schedule_one_rule',
      sql`${table.everyMonths} is null or (${table.everyMonths} between 1 and 60 and ${table.fixedMonths} is null)`,
    ),
    index('notification_schedule_report').on(table.reportId, table.municipalityCode),
    index('notification_schedule_municipality').on(table.municipalityCode),
  ],
)

/** A moved or single deadline by which the council must be informed, where a schedule alone does not say it. */
export const notificationDeadline = sqliteTable(
  'notification_deadline',
  {
    id: identifier(),
    reportId: integer()
      .notNull()
      .references(() => report.id),
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    dueOn: calendarDate().notNull(),
    reason: text().notNull().default(''),
    ...factColumns,
    replacesId: integer().references((): AnySQLiteColumn => notificationDeadline.id),
  },
  (table) => [
    isDate('notification_deadline_due_on', table.dueOn),
    index('notification_deadline_report').on(table.reportId, table.municipalityCode),
    index('notification_deadline_municipality').on(table.municipalityCode),
  ],
)

/** A request to move a deadline of one follow-up. */
export const extension = sqliteTable(
  'extension',
  {
    id: identifier(),
    followUpId: integer()
      .notNull()
      .references(() => followUp.id),
    deadlineKind: text({ enum: deadlineKinds }).notNull(),
    stepId: integer().references(() => step.id),
    fromOn: calendarDate().notNull(),
    toOn: calendarDate().notNull(),
    reason: text().notNull(),
    ...factColumns,
    replacesId: integer().references((): AnySQLiteColumn => extension.id),
  },
  (table) => [
    oneOf('extension_deadline_kind', table.deadlineKind, deadlineKinds),
    check('extension_step', sql`(${table.deadlineKind} = 'step') = (${table.stepId} is not null)`),
    check('extension_later', sql`${table.toOn} > ${table.fromOn}`),
    check('extension_reason', sql`${table.reason} <> ''`),
    isDate('extension_from_on', table.fromOn),
    isDate('extension_to_on', table.toOn),
    isDate('extension_occurred_on', table.occurredOn),
    index('extension_follow_up').on(table.followUpId),
  ],
)

/** The griffie's ruling on a request. */
export const extensionRuling = sqliteTable(
  'extension_ruling',
  {
    id: identifier(),
    extensionId: integer()
      .notNull()
      .references(() => extension.id),
    granted: integer({ mode: 'boolean' }).notNull(),
    explanation: text().notNull().default(''),
    ...factColumns,
  },
  (table) => [
    isDate('extension_ruling_occurred_on', table.occurredOn),
    index('extension_ruling_extension').on(table.extensionId),
  ],
)

/** Days on which a council does not meet. */
export const recess = sqliteTable(
  'recess',
  {
    id: identifier(),
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    name: text().notNull(),
    fromOn: calendarDate().notNull(),
    untilOn: calendarDate().notNull(),
  },
  (table) => [
    isDate('recess_from_on', table.fromOn),
    isDate('recess_until_on', table.untilOn),
    check('recess_order', sql`${table.fromOn} <= ${table.untilOn}`),
    index('recess_municipality').on(table.municipalityCode),
  ],
)

export const councilMeeting = sqliteTable(
  'council_meeting',
  {
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    meetsOn: calendarDate().notNull(),
    title: text().notNull().default('Raadsvergadering'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.meetsOn] }),
    isDate('council_meeting_meets_on', table.meetsOn),
  ],
)

/** When reminders of one kind of deadline go out; kinds without a row follow `deadlines/reminder-rule.ts`. */
export const reminderRule = sqliteTable(
  'reminder_rule',
  {
    kind: text({ enum: deadlineKinds }).primaryKey(),
    /** Days before the date, `14,3`. */
    daysBefore: text().notNull(),
    /** Days after the date from which the coordinator is told, and the griffie. */
    coordinatorAfter: integer().notNull(),
    clerkAfter: integer().notNull(),
  },
  (table) => [
    oneOf('reminder_rule_kind', table.kind, deadlineKinds),
    check(
      'reminder_rule_order',
      sql`${table.coordinatorAfter} between 0 and 365 and ${table.clerkAfter} between 0 and 365`,
    ),
  ],
)

/** Who was reminded of what on which occasion: at most once each. */
export const reminder = sqliteTable(
  'reminder',
  {
    id: identifier(),
    deadlineKey: text().notNull(),
    dueOn: calendarDate().notNull(),
    occasion: text().notNull(),
    personId: integer()
      .notNull()
      .references(() => person.id),
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    sentOn: calendarDate().notNull(),
  },
  (table) => [
    isDate('reminder_due_on', table.dueOn),
    isDate('reminder_sent_on', table.sentOn),
    uniqueIndex('reminder_once').on(table.deadlineKey, table.dueOn, table.occasion, table.personId),
    index('reminder_municipality').on(table.municipalityCode, table.deadlineKey),
    index('reminder_person').on(table.personId),
  ],
)

/** A calendar feed by secret address, of which only the SHA-256 is stored: of one municipality, or one's own. */
export const calendarFeed = sqliteTable(
  'calendar_feed',
  {
    id: identifier(),
    secretHash: text().notNull().unique(),
    personId: integer()
      .notNull()
      .references(() => person.id),
    municipalityCode: text().references(() => municipality.code),
    createdAt: instant().notNull(),
    revokedAt: instant(),
  },
  (table) => [
    index('calendar_feed_person').on(table.personId),
    index('calendar_feed_municipality').on(table.municipalityCode),
  ],
)
