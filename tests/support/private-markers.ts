import { getTableName, is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable, SQLiteText } from 'drizzle-orm/sqlite-core'
import { expect } from 'vitest'
import type { Database } from '#db/client.ts'
import * as schema from '#db/schema/index.ts'
import { refillSearchIndex } from './search-index.ts'

/** What no public answer may hold: a word that no page uses itself. */
export const marker = 'NIETOPENBAAR'

/**
 * The free text that the public may read. Every other text column of every table, also one that is added later, gets
 * a marker: who makes a new one public says so here.
 */
const publicColumns = new Set([
  ...['name', 'website'].map((column) => `municipality.${column}`),
  ...['name', 'website'].map((column) => `audit_office.${column}`),
  ...['name', 'portfolio'].map((column) => `portfolio_holder.${column}`),
  ...['title', 'short_title', 'researcher', 'source_url', 'response_summary', 'afterword'].map(
    (column) => `report.${column}`,
  ),
  ...['number', 'title', 'text'].map((column) => `recommendation.${column}`),
  'follow_up.executor',
  ...['explanation', 'document_url'].map((column) => `response.${column}`),
  ...['agenda_item', 'document_url'].map((column) => `decision.${column}`),
  ...['amended_text', 'explanation'].map((column) => `decision_outcome.${column}`),
  ...['title', 'url'].map((column) => `council_paper.${column}`),
  ...['done', 'next', 'reason'].map((column) => `status_update.${column}`),
  ...['title', 'url'].map((column) => `evidence.${column}`),
  'extension.reason',
  'review.explanation',
  ...['reason', 'consequence', 'document_url'].map((column) => `closure.${column}`),
  ...['number', 'snapshot'].map((column) => `letter.${column}`),
  'installation.name',
])

/** Text that is no free text: patterns and names that the application itself reads. */
const structure = new Set([
  'municipality.theme',
  'municipality.letter_number_pattern',
  'notification_schedule.fixed_months',
  'reminder_rule.days_before',
  'report.period_from',
  'report.period_until',
  // Copies of facts: filled anew from them, so that a marker stands here where one would be found.
  'searchable.text',
  'searchable.places',
])

/**
 * Puts a marker in each private text of the database, save in the columns `except` (`letter_passage.passage`);
 * append-only triggers are left out in this copy.
 */
export function markPrivateTexts(db: Database, except: readonly string[] = []): string[] {
  const triggers = db.$client
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'trigger'")
    .all()
  for (const { name } of triggers) db.$client.exec(`drop trigger "${name}"`)
  const marked = Object.values(schema)
    .flatMap((table) => (is(table, SQLiteTable) ? privateColumns(table) : []))
    .filter(({ table, column }) => !except.includes(`${table}.${column}`))
  for (const { table, column, unique } of marked) {
    const value = unique ? `'${marker}' || rowid` : `'${marker} ${table}.${column}'`
    db.$client.exec(
      `update "${table}" set "${column}" = ${column.endsWith('email') ? 'lower' : ''}(json_quote(${value})) where "${column}" is not null`,
    )
  }
  if (!except.includes('letter.snapshot'))
    db.$client.exec(
      `update letter set number = '${marker}' || id, snapshot = '{"subject":"${marker}"}' where sent_at is null and approved_at is not null`,
    )
  refillSearchIndex(db)
  db.$client.exec("insert into searchable_fts(searchable_fts) values ('rebuild')")
  return marked.map(({ table, column }) => `${table}.${column}`)
}

function privateColumns(table: SQLiteTable) {
  const name = getTableName(table)
  const { columns, foreignKeys } = getTableConfig(table)
  const references = new Set(
    foreignKeys.flatMap((key) => key.reference().columns.map((column) => column.name)),
  )
  return columns.flatMap((column) => {
    const key = snake(column.name)
    const isFree =
      column.columnType.startsWith('SQLiteText') &&
      column.enumValues?.length !== 0 &&
      !(is(column, SQLiteText) && (column.enumValues?.length ?? 0) > 0)
    const skipped =
      !isFree ||
      column.primary ||
      references.has(column.name) ||
      /(_on|_of|_at|_until|_by|_from|hash|sha256|slug|code)$/.test(key) ||
      publicColumns.has(`${name}.${key}`) ||
      structure.has(`${name}.${key}`)
    return skipped ? [] : [{ table: name, column: key, unique: column.isUnique }]
  })
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Fails where an answer holds a marker. */
export function expectNoMarker(text: string, where: string): void {
  const at = text.toUpperCase().indexOf(marker)
  expect(at === -1 ? '' : text.slice(Math.max(0, at - 80), at + 80), where).toBe('')
}
