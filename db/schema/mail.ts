import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { person } from './accounts.ts'
import { digestFrequencies } from './codes.ts'
import { identifier, instant, oneOf } from './columns.ts'

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
    /** Ids of stored files to attach. */
    attachments: text({ mode: 'json' }).$type<number[]>().notNull().default([]),
    messageId: text().notNull(),
    queuedAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant().notNull(),
    sentAt: instant(),
    /** How it was delivered: to an SMTP server, or into the local postbox where none is set. */
    via: text({ enum: ['smtp', 'postbox'] }),
    failedAt: instant(),
    error: text().notNull().default(''),
  },
  (table) => [
    index('outbox_message_due')
      .on(table.nextAttemptAt)
      .where(sql`sent_at is null and failed_at is null`),
    index('outbox_message_person').on(table.personId),
  ],
)

/** How often a person wants the digest. The token stands in the mail itself and can only change this. */
export const mailPreference = sqliteTable(
  'mail_preference',
  {
    personId: integer()
      .primaryKey()
      .references(() => person.id),
    digest: text({ enum: digestFrequencies }).notNull().default('daily'),
    token: text().notNull().unique(),
    changedAt: instant().notNull(),
  },
  (table) => [oneOf('mail_preference_digest', table.digest, digestFrequencies)],
)
