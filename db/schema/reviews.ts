import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { verdicts } from './codes.ts'
import { factColumns, identifier, isDate, oneOf } from './columns.ts'
import { followUp } from './follow-ups.ts'

/** The audit office's own verdict on one follow-up. */
export const review = sqliteTable(
  'review',
  {
    id: identifier(),
    followUpId: integer()
      .notNull()
      .references(() => followUp.id),
    verdict: text({ enum: verdicts }).notNull(),
    explanation: text().notNull(),
    ...factColumns,
    replacesId: integer().references((): AnySQLiteColumn => review.id),
  },
  (table) => [
    oneOf('review_verdict', table.verdict, verdicts),
    isDate('review_occurred_on', table.occurredOn),
    index('review_follow_up').on(table.followUpId),
  ],
)
