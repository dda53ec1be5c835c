import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { fillDemo } from '#db/demo/fill.ts'
import { sendDemoLetters } from '#db/demo/letters.ts'
import { migrateDatabase } from '#db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A database with the whole demo, letters included, to copy. */
    demoFile: string
  }
}

/**
 * Once before the tests that need the real server: builds the application (`BUILT=1` says that it is up to date), and
 * fills the demo, of which each of these tests gets a copy.
 */
export default async function prepare(project: TestProject): Promise<() => void> {
  build()
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-demo-'))
  const demoFile = join(folder, 'demo.db')
  const db = openDatabase(demoFile)
  migrateDatabase(db)
  await sendDemoLetters(db, fillDemo(db))
  closeDatabase(db)
  project.provide('demoFile', demoFile)
  return () => rmSync(folder, { recursive: true, force: true })
}

function build(): void {
  if (process.env.BUILT === '1') return
  const { NODE_ENV: _node, VITEST: _vitest, ...environment } = process.env
  execFileSync('npm', ['run', 'build'], { stdio: 'pipe', env: environment as NodeJS.ProcessEnv })
}
