import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'

/** Which process does a scheduled job now, so that two never do the same work. */
export const jobLease = sqliteTable('job_lease', {
  job: text().primaryKey(),
  holder: text().notNull(),
  leasedUntil: instant().notNull(),
  /** When it last ran to its end, and what it did. */
  lastRanAt: instant(),
  lastResult: text({ mode: 'json' }).$type<Record<string, number>>(),
  lastError: text().notNull().default(''),
})
