import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, integer, text } from 'drizzle-orm/sqlite-core'
import { person } from './accounts.ts'

/** A calendar date in Europe/Amsterdam, `YYYY-MM-DD`. */
export const calendarDate = () => text()

/** A moment in UTC, ISO 8601 with milliseconds: `2026-11-24T08:00:00.000Z`. */
export const instant = () => text()

export const identifier = () => integer().primaryKey({ autoIncrement: true })

/**
 * What every fact bears: the day that it happened, the moment that it was entered and by whom. A mistake is
 * corrected by a newer fact that names the one it replaces (`replacesId`); `withdrawn` marks a correction that
 * puts nothing in its place.
 */
export const factColumns = {
  occurredOn: calendarDate().notNull(),
  recordedAt: instant().notNull(),
  recordedBy: integer()
    .notNull()
    .references(() => person.id),
  withdrawn: integer({ mode: 'boolean' }).notNull().default(false),
}

/** CHECK that a column holds one of `codes` (or nothing, where it may be null). */
export function oneOf(name: string, column: AnySQLiteColumn, codes: readonly string[]) {
  const list = sql.raw(codes.map((code) => `'${code}'`).join(', '))
  return check(name, sql`${column} in (${list})`)
}

/** CHECK that a column holds a date that exists on the calendar. */
export function isDate(name: string, column: AnySQLiteColumn) {
  return check(name, sql`${column} is null or ${column} is date(${column}, '+0 days')`)
}
