import { fileURLToPath } from 'node:url'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { Database } from './client.ts'

/** The generated migrations; beside the sources and beside the build the folder is found from the working directory. */
export const migrationsFolder = () =>
  process.env.MIGRATIONS ?? fileURLToPath(new URL('../drizzle', import.meta.url))

/** Brings the database to the newest schema; each migration wholly or not at all. */
export function migrateDatabase(database: Database): void {
  migrate(database, { migrationsFolder: migrationsFolder() })
}
