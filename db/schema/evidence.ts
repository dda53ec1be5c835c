import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { factColumns, identifier, isDate } from './columns.ts'
import { decision, response } from './decisions.ts'
import { followUp, statusUpdate } from './follow-ups.ts'
import { file } from './reports.ts'

/** What shows it: a file or a link, with the date that it is about (not the day of upload). */
export const evidence = sqliteTable(
  'evidence',
  {
    id: identifier(),
    followUpId: integer().references(() => followUp.id),
    statusUpdateId: integer().references(() => statusUpdate.id),
    responseId: integer().references(() => response.id),
    decisionId: integer().references(() => decision.id),
    title: text().notNull(),
    url: text().notNull().default(''),
    fileId: integer().references(() => file.id),
    ...factColumns,
  },
  (table) => [
    check('evidence_has_content', sql`(${table.url} <> '') <> (${table.fileId} is not null)`),
    isDate('evidence_occurred_on', table.occurredOn),
    index('evidence_follow_up').on(table.followUpId),
    index('evidence_status_update').on(table.statusUpdateId),
    index('evidence_response').on(table.responseId),
    index('evidence_decision').on(table.decisionId),
  ],
)
