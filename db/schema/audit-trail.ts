import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { person } from './accounts.ts'
import { identifier, instant } from './columns.ts'

/**
 * Who did what and when: append-only. Each entry carries a SHA-256 over its content and the entry before it.
 * The newest entry of a municipality is also the version of all that is shown of it.
 */
export const auditTrail = sqliteTable(
  'audit_trail',
  {
    id: identifier(),
    recordedAt: instant().notNull(),
    /** Null: the application itself. */
    actorId: integer().references(() => person.id),
    action: text().notNull(),
    municipalityCode: text(),
    reportId: integer(),
    followUpId: integer(),
    /** What was changed, `statusUpdate:12`. */
    subject: text().notNull(),
    before: text({ mode: 'json' }),
    after: text({ mode: 'json' }),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index('audit_trail_municipality').on(table.municipalityCode),
    index('audit_trail_follow_up').on(table.followUpId),
    index('audit_trail_report').on(table.reportId),
  ],
)
