import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { person } from './accounts.ts'
import type { TokenScope } from './codes.ts'
import { identifier, instant } from './columns.ts'
import { municipality } from './municipalities.ts'

/**
 * A key with which another system writes in one municipality, in the name of who made it and with no more rights than
 * that person has. Of the secret only the SHA-256 is stored.
 */
export const apiToken = sqliteTable(
  'api_token',
  {
    id: identifier(),
    secretHash: text().notNull().unique(),
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    personId: integer()
      .notNull()
      .references(() => person.id),
    /** Which system it is for. */
    name: text().notNull(),
    scopes: text({ mode: 'json' }).$type<TokenScope[]>().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    index('api_token_municipality').on(table.municipalityCode),
    index('api_token_person').on(table.personId),
  ],
)

/** An address of another system that is told what changes in one municipality. */
export const webhook = sqliteTable(
  'webhook',
  {
    id: identifier(),
    municipalityCode: text()
      .notNull()
      .references(() => municipality.code),
    name: text().notNull(),
    url: text().notNull(),
    /** Signs each message (Standard Webhooks), so it is kept as it is. */
    secret: text().notNull(),
    createdAt: instant().notNull(),
    createdBy: integer()
      .notNull()
      .references(() => person.id),
    endedAt: instant(),
  },
  (table) => [index('webhook_municipality').on(table.municipalityCode)],
)

/** Messages to webhooks, written in the transaction of what they tell. */
export const webhookMessage = sqliteTable(
  'webhook_message',
  {
    id: identifier(),
    webhookId: integer()
      .notNull()
      .references(() => webhook.id),
    /** The trail entry that it tells of: each is told once. */
    trailId: integer().notNull(),
    type: text().notNull(),
    body: text().notNull(),
    queuedAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant().notNull(),
    sentAt: instant(),
    failedAt: instant(),
    error: text().notNull().default(''),
  },
  (table) => [
    uniqueIndex('webhook_message_once').on(table.webhookId, table.trailId),
    index('webhook_message_due').on(table.nextAttemptAt),
  ],
)
