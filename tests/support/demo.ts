import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { fillDemo } from '#db/demo/fill.ts'
import { migrateDatabase } from '#db/migrate.ts'

let template: string | undefined

/** A copy of the demo for one test; the telling itself is done once per test file. */
export function demoDatabase(): Database {
  template ??= filledFile()
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-'))
  copyFileSync(template, join(folder, 'test.db'))
  const db = openDatabase(join(folder, 'test.db'))
  onTestFinished(() => {
    closeDatabase(db)
    rmSync(folder, { recursive: true })
  })
  return db
}

function filledFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-demo-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const db = openDatabase(join(folder, 'demo.db'))
  migrateDatabase(db)
  fillDemo(db)
  closeDatabase(db)
  return join(folder, 'demo.db')
}
