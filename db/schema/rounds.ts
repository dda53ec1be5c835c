import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { person } from './accounts.ts'
import { implementationStatuses } from './codes.ts'
import { calendarDate, identifier, instant, isDate, oneOf } from './columns.ts'
import { followUp, statusUpdate } from './follow-ups.ts'
import { municipality } from './municipalities.ts'
import { report } from './reports.ts'

/** One reporting period of one municipality on one report; leads to one letter. */
export const round = sqliteTable(
  'round',
  {
    id: identifier(),
    reportId: integer()
      .notNull()
      .references(() => report.id),
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    periodFrom: calendarDate().notNull(),
    /** The reference date of the letter. */
    periodUntil: calendarDate().notNull(),
    updatesDueOn: calendarDate().notNull(),
    collegeMeetingOn: calendarDate(),
    sendBy: calendarDate(),
    openedAt: instant().notNull(),
    openedBy: integer()
      .notNull()
      .references(() => person.id),
    closedAt: instant(),
  },
  (table) => [
    isDate('round_period_from', table.periodFrom),
    isDate('round_period_until', table.periodUntil),
    isDate('round_updates_due_on', table.updatesDueOn),
    isDate('round_college_meeting_on', table.collegeMeetingOn),
    isDate('round_send_by', table.sendBy),
    uniqueIndex('round_once').on(table.municipalityCode, table.reportId, table.periodUntil),
  ],
)

/** The question to one owner about one follow-up. */
export const updateRequest = sqliteTable(
  'update_request',
  {
    id: identifier(),
    roundId: integer()
      .notNull()
      .references(() => round.id),
    followUpId: integer()
      .notNull()
      .references(() => followUp.id),
    ownerId: integer().references(() => person.id),
    /** Taken back: the answer is no longer asked for. */
    revokedAt: instant(),
    remindedAt: instant(),
  },
  (table) => [
    uniqueIndex('update_request_once').on(table.roundId, table.followUpId),
    index('update_request_follow_up').on(table.followUpId),
  ],
)

/**
 * A mailed address that opens the form of one question without signing in; its secret is stored as SHA-256 only.
 * A reminder carries a new one, and the earlier ones keep working until they expire.
 */
export const updateLink = sqliteTable(
  'update_link',
  {
    secretHash: text().primaryKey(),
    updateRequestId: integer()
      .notNull()
      .references(() => updateRequest.id),
    sentAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [index('update_link_request').on(table.updateRequestId)],
)

/** An answer by link: a draft update until the coordinator takes it over. */
export const updateAnswer = sqliteTable(
  'update_answer',
  {
    id: identifier(),
    updateRequestId: integer()
      .notNull()
      .references(() => updateRequest.id),
    noChange: integer({ mode: 'boolean' }).notNull(),
    status: text({ enum: implementationStatuses }),
    done: text().notNull().default(''),
    next: text().notNull().default(''),
    reason: text().notNull().default(''),
    answeredAt: instant().notNull(),
    /** The status update that it became. */
    statusUpdateId: integer().references(() => statusUpdate.id),
    declinedAt: instant(),
  },
  (table) => [
    oneOf('update_answer_status', table.status, implementationStatuses),
    index('update_answer_request').on(table.updateRequestId),
  ],
)
