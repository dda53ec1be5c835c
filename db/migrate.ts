import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type Sqlite from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Database } from './client.ts'
import { putInPlace } from './put-in-place.ts'

/** The generated migrations: beside the sources in `drizzle`, beside the built server in `build/drizzle`. */
const ownMigrations = fileURLToPath(new URL('../drizzle', import.meta.url))

type Migration = ReturnType<typeof readMigrationFiles>[number]

/** The database was made by a newer version; the message is Dutch. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase'
}

export type Upgrade = {
  /** How many migrations were applied; 0 when it was up to date. */
  applied: number
  /** The copy of before; null for an empty database, and when nothing was to be done. */
  backup: string | null
}

type Options = {
  /** Where the copy of before goes; `reservekopieen` beside the database when left out. */
  backupFolder?: string | undefined
  /** The migrations, of another version in tests. */
  migrations?: string
}

/**
 * Brings the database to the newest schema, all of it or nothing: behind the write lock, so that of two processes one
 * waits and then finds it done, and behind a copy of the database as it was. Throws `NewerDatabase` where this version
 * is too old for it.
 */
export function migrateDatabase(database: Database, options: Options = {}): Upgrade {
  const { $client: client } = database
  const known = readMigrationFiles({ migrationsFolder: options.migrations ?? ownMigrations })
  assertNotNewer(client, known)
  const folder = options.backupFolder ?? join(dirname(client.name), 'reservekopieen')
  for (;;) {
    if (pending(client, known).length === 0) return { applied: 0, backup: null }
    const seen = dataVersion(client)
    const backup = copyOfBefore(client, folder)
    const applied = applyUnless(client, known, () => dataVersion(client) !== seen)
    if (applied !== null) return { applied, backup }
    // Somebody wrote between the copy and the lock: the copy is not of just before.
    if (backup !== null) rmSync(backup)
  }
}

/** When the newest migration that the database has was made (milliseconds); 0 for none. */
function newestIn(client: Sqlite.Database): number {
  const there = client
    .prepare("select 1 from sqlite_master where name = '__drizzle_migrations'")
    .get()
  if (there === undefined) return 0
  const newest = client.prepare<[], number | null>(
    'select max(cast(created_at as integer)) from __drizzle_migrations',
  )
  return newest.pluck().get() ?? 0
}

function pending(client: Sqlite.Database, known: readonly Migration[]): Migration[] {
  const newest = newestIn(client)
  return known.filter(({ folderMillis }) => folderMillis > newest)
}

function assertNotNewer(client: Sqlite.Database, known: readonly Migration[]): void {
  if (newestIn(client) <= (known.at(-1)?.folderMillis ?? 0)) return
  throw new NewerDatabase(
    'Deze database is bijgewerkt door een nieuwere versie van Opvolgwijzer. Start die versie, of zet met die versie de reservekopie van voor het bijwerken terug.',
  )
}

/** Changes whenever another connection saved something. */
function dataVersion(client: Sqlite.Database): unknown {
  return client.pragma('data_version', { simple: true })
}

function copyOfBefore(client: Sqlite.Database, folder: string): string | null {
  const newest = newestIn(client)
  if (newest === 0 || client.memory) return null
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const moment = new Date().toISOString().replace(/[-:.]/g, '')
  const file = join(folder, `voor-bijwerken-${moment}-${process.pid}.db`)
  rmSync(`${file}.deel`, { force: true })
  client.prepare('vacuum into ?').run(`${file}.deel`)
  putInPlace(`${file}.deel`, file)
  return file
}

/**
 * Applies what is pending under the write lock; returns how many, or null when `changed` says so once the lock is had.
 * References are checked at the end instead of on the way: SQLite rebuilds a table by dropping the old one.
 */
function applyUnless(
  client: Sqlite.Database,
  known: readonly Migration[],
  changed: () => boolean,
): number | null {
  client.pragma('foreign_keys = OFF')
  try {
    const apply = client.transaction(() => {
      if (changed()) return null
      client.exec(
        'create table if not exists __drizzle_migrations (id serial primary key, hash text not null, created_at numeric)',
      )
      const todo = pending(client, known)
      for (const { sql, hash, folderMillis } of todo) {
        for (const statement of sql) client.exec(statement)
        client
          .prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
          .run(hash, folderMillis)
      }
      const [astray] = client.pragma('foreign_key_check') as { table: string }[]
      if (astray)
        throw new Error(`a migration left a row in ${astray.table} that refers to nothing`)
      return todo.length
    })
    return apply.immediate()
  } finally {
    client.pragma('foreign_keys = ON')
  }
}
