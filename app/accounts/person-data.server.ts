import { eq, getTableColumns, getTableName, is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { NotFound } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import * as schema from '#db/schema/index.ts'

/** Columns that are keys, not data: who gets the export must not be able to sign in with it. */
const isKey = (name: string) => /hash|secret|token|publicKey|credentialId|content/i.test(name)

/**
 * All that is kept of one person, by table: the person itself and every row of every table that points to it, also of
 * tables that come later (GDPR, articles 15 and 20). Without keys and passwords. Throws `NotFound`.
 */
export function personData(db: Readable, personId: number): Record<string, unknown[]> {
  const own = db.select().from(schema.person).where(eq(schema.person.id, personId)).all()
  if (own.length === 0) throw new NotFound()
  const tables = Object.values(schema).flatMap((table) => (is(table, SQLiteTable) ? [table] : []))
  const related = tables.flatMap((table) => {
    const rows = rowsAbout(db, table, personId)
    return rows.length === 0 ? [] : [[getTableName(table), rows.map(withoutKeys)] as const]
  })
  return { person: own, ...Object.fromEntries(related) }
}

function rowsAbout(db: Readable, table: SQLiteTable, personId: number): Record<string, unknown>[] {
  const pointing = getTableConfig(table).foreignKeys.flatMap((key) => {
    const { foreignTable, columns } = key.reference()
    return foreignTable === schema.person ? columns : []
  })
  const rows = new Map<string, Record<string, unknown>>()
  for (const column of pointing)
    for (const row of db
      .select(getTableColumns(table))
      .from(table)
      .where(eq(column, personId))
      .all())
      rows.set(JSON.stringify(row, leaveBytes), row)
  return [...rows.values()]
}

function withoutKeys(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => !isKey(name) && !Buffer.isBuffer(value)),
  )
}

function leaveBytes(_name: string, value: unknown): unknown {
  return Buffer.isBuffer(value) ? undefined : value
}
