import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'

/** A migrated database in a real SQLite file of its own, gone after the test. */
export function freshDatabase(): Database {
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-'))
  const db = openDatabase(join(folder, 'test.db'))
  onTestFinished(() => {
    closeDatabase(db)
    rmSync(folder, { recursive: true })
  })
  migrateDatabase(db)
  return db
}
