import { fileURLToPath } from 'node:url'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { Database } from './client.ts'

/** The generated migrations: beside the sources in `drizzle`, beside the built server in `build/drizzle`. */
const migrationsFolder = fileURLToPath(new URL('../drizzle', import.meta.url))

/** Brings the database to the newest schema; each migration wholly or not at all. */
export function migrateDatabase(database: Database): void {
  migrate(database, { migrationsFolder })
}
