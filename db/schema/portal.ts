import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { calendarDate, identifier, instant, isDate } from './columns.ts'
import { municipality } from './municipalities.ts'
import { recommendation, report } from './reports.ts'

/**
 * Who follows a municipality, a study or a recommendation by mail: an address and what it follows, nothing else. Gone
 * as soon as it is stopped. The token stands in the mail and can only confirm or stop this one.
 */
export const subscription = sqliteTable(
  'subscription',
  {
    id: identifier(),
    email: text().notNull(),
    municipalityCode: text().references(() => municipality.code),
    reportId: integer().references(() => report.id),
    recommendationId: integer().references(() => recommendation.id),
    token: text().notNull().unique(),
    requestedAt: instant().notNull(),
    /** Null until the link in the first mail was used (double opt-in). */
    confirmedAt: instant(),
    /** Everything that became known up to this moment was told. */
    toldUntil: instant(),
    lastSentOn: calendarDate(),
  },
  (table) => [
    check(
      'subscription_one_topic',
      sql`(${table.municipalityCode} is not null) + (${table.reportId} is not null) + (${table.recommendationId} is not null) = 1`,
    ),
    check('subscription_email_lower', sql`${table.email} = lower(${table.email})`),
    isDate('subscription_last_sent_on', table.lastSentOn),
    index('subscription_email').on(table.email),
    index('subscription_requested_at').on(table.requestedAt),
  ],
)

/**
 * A slug that a municipality (`key`: its code) or report (`key`: its id) had before: its address leads on to the
 * present one. Written by triggers, whoever changes the slug.
 */
export const formerSlug = sqliteTable(
  'former_slug',
  {
    kind: text({ enum: ['municipality', 'report'] }).notNull(),
    slug: text().notNull(),
    key: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.slug] })],
)
