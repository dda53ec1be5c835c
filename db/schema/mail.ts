import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { person } from './accounts.ts'
import { identifier, instant } from './columns.ts'

/** Mail to be sent, written in the transaction of what caused it. */
export const outboxMessage = sqliteTable(
  'outbox_message',
  {
    id: identifier(),
    /** Says what it is about, so that the same mail is never queued twice. */
    dedupeKey: text().notNull().unique(),
    kind: text().notNull(),
    personId: integer().references(() => person.id),
    toAddress: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull().default(''),
    headers: text({ mode: 'json' }).$type<Record<string, string>>().notNull().default({}),
    /** Ids of files or letters to attach; see `mail/message.ts`. */
    attachments: text({ mode: 'json' }).notNull().default([]),
    messageId: text().notNull(),
    queuedAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant().notNull(),
    sentAt: instant(),
    failedAt: instant(),
    error: text().notNull().default(''),
  },
  (table) => [
    index('outbox_message_due')
      .on(table.nextAttemptAt)
      .where(sql`sent_at is null and failed_at is null`),
  ],
)
