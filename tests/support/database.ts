import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'

/** A migrated database in a real SQLite file of its own, gone after the test. */
export function freshDatabase(): Database {
  return copyOf('empty', () => undefined)
}

/** The same with what `fill` writes, which is done once in a run of the tests and copied under this name. */
export function copyOf(name: string, fill: (db: Database) => void): Database {
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-'))
  copyFileSync(templateOf(name, fill), join(folder, 'test.db'))
  const db = openDatabase(join(folder, 'test.db'))
  // No power is cut here, and waiting for the disk at each save is half the time of a test.
  db.$client.pragma('synchronous = OFF')
  onTestFinished(() => {
    closeDatabase(db)
    rmSync(folder, { recursive: true })
  })
  return db
}

/** Two that make it at the same time make the same; the last one stays. */
function templateOf(name: string, fill: (db: Database) => void): string {
  const file = join(inject('templates'), `${name}.db`)
  if (existsSync(file)) return file
  const folder = mkdtempSync(join(inject('templates'), `${name}-`))
  const db = openDatabase(join(folder, 'new.db'))
  db.$client.pragma('synchronous = OFF')
  migrateDatabase(db)
  fill(db)
  closeDatabase(db)
  renameSync(join(folder, 'new.db'), file)
  return file
}
