import { is, SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

/**
 * One JSON object, made by SQLite, with these names. For reading many rows of many tables at once: parsing it costs a
 * third of what drizzle's relational queries take to turn rows into objects.
 */
export function jsonObject(values: Record<string, SQLiteColumn | SQL>): SQL {
  const pairs = Object.entries(values).map(
    ([name, value]) => sql`${sql.raw(`'${name}'`)}, ${is(value, SQL) ? value : jsonValue(value)}`,
  )
  return sql`json_object(${sql.join(pairs, sql`, `)})`
}

/** All rows of `from` for which `where` holds, each as that object. */
export function jsonList(row: SQL, from: SQLiteTable | SQL, where: SQL): SQL {
  return sql`(select json_group_array(${row}) from ${from} where ${where})`
}

/** SQLite knows no booleans: 0 and 1 become what they mean. */
function jsonValue(column: SQLiteColumn): SQL {
  return column.dataType === 'boolean'
    ? sql`iif(${column}, json('true'), json('false'))`
    : sql`${column}`
}
