import Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import * as schema from './schema/index.ts'

export type Database = BetterSQLite3Database<typeof schema> & { $client: Sqlite.Database }

/** What a workflow writes with: the database inside one transaction. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/** Both read alike. */
export type Readable = Database | Transaction

/**
 * Opens the SQLite file at `path` (`:memory:` for none), made when absent. WAL with full synchronisation: what
 * was acknowledged survives a power cut.
 */
export function openDatabase(path: string): Database {
  const client = new Sqlite(path)
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.pragma('foreign_keys = ON')
  client.pragma('busy_timeout = 5000')
  client.pragma('cache_size = -32000')
  return drizzle({ client, schema, casing: 'snake_case' })
}

/** Opens a database file for reading alone. Throws when there is none. */
export function openForReading(path: string): Database {
  const client = new Sqlite(path, { readonly: true, fileMustExist: true })
  client.pragma('busy_timeout = 5000')
  return drizzle({ client, schema, casing: 'snake_case' })
}

/** Opens a database file as it is, without changing how it is kept. */
export function openPlain(path: string): Sqlite.Database {
  return new Sqlite(path, { fileMustExist: true })
}

/** Writes the WAL back into the file and closes it. */
export function closeDatabase(database: Database): void {
  database.$client.pragma('wal_checkpoint(TRUNCATE)')
  database.$client.close()
}
