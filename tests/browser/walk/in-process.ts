import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { Express } from 'express'
import pino from 'pino'
import { inject } from 'vitest'
import { readSettings } from '#app/settings.server.ts'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { walkClock } from './people.ts'

export type Answer = { answer: Response; text: string; wrote: boolean }

/**
 * `twice` sends it again before its changes are undone; `beforeUndoing` looks into the database as it was left; `mayWrite`
 * leaves out whether it wrote anything, which takes longer than most answers.
 */
export type Asked = RequestInit & {
  twice?: boolean
  beforeUndoing?: () => void
  mayWrite?: boolean
}

export type InProcess = {
  baseUrl: string
  db: Database
  app: Express
  build: ServerBuild
  /** Sends a request and undoes whatever it wrote; says whether it wrote anything. */
  ask(path: string, init?: Asked): Promise<Answer>
  stop(): Promise<void>
}

/**
 * The built application in this process, on a database that the test holds too (a copy of the demo, or an empty one): so each request runs in a transaction
 * that is rolled back after it, and all requests meet the same world. One request at a time.
 */
export async function startInProcess(
  fill: (db: Database) => void | Promise<void>,
  from: 'demo' | 'nothing' = 'demo',
): Promise<InProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-walk-'))
  if (from === 'demo') copyFileSync(inject('demoFile'), join(folder, 'test.db'))
  const db = openDatabase(join(folder, 'test.db'))
  db.$client.pragma('synchronous = OFF')
  migrateDatabase(db)
  await fill(db)
  // As people meet it, and far quicker than React with its checks.
  process.env.NODE_ENV = 'production'
  const build: ServerBuild = await import(pathToFileURL(resolve('build/server/index.js')).href)
  const { createWebApp } = build.entry.module as unknown as typeof import('#app/entry.server.tsx')
  const app = createWebApp({
    context: { db, clock: walkClock },
    settings: readSettings({
      NODE_ENV: 'production',
      DATABASE: join(folder, 'test.db'),
      API_PER_MINUTE: '100000',
      SECRET_KEY: '7'.repeat(64),
      WRONG_LINKS: '100000',
    }),
    log: pino({ level: 'silent' }),
    build,
    clientFolder: resolve('build/client'),
  })
  const server = createServer(app)
  // On a busy machine the server would hang up just as the next request comes in on the same connection.
  server.keepAliveTimeout = 0
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const changes = () => db.$client.prepare('select total_changes()').pluck().get() as number
  return {
    baseUrl,
    db,
    app,
    build,
    async ask(path, { twice, beforeUndoing, mayWrite, ...init } = {}) {
      let after: string | null
      let answer: Response
      let text: string
      db.$client.exec('begin')
      try {
        const before = changes()
        const ask = () => fetch(baseUrl + path, { redirect: 'manual', ...init })
        if (twice) await ask()
        answer = await ask()
        text = await answer.text()
        // What a workflow took back itself counts as changes too: then all rows are compared.
        after = mayWrite || changes() === before ? null : contentOf(db)
        beforeUndoing?.()
      } finally {
        db.$client.exec('rollback')
      }
      return { answer, text, wrote: after !== null && after !== contentOf(db) }
    },
    async stop() {
      const closed = new Promise((done) => server.close(done))
      // A browser opens connections ahead and may never ask anything on them.
      server.closeAllConnections()
      await closed
      closeDatabase(db)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A hash of all rows of all tables; the index of the search follows from the others by triggers. */
function contentOf(db: Database): string {
  const hash = createHash('sha256')
  const tables = db.$client
    .prepare<[], string>(
      "select name from sqlite_master where type = 'table' and name not like 'searchable%' order by name",
    )
    .pluck()
    .all()
  for (const table of tables)
    for (const row of db.$client.prepare(`select * from "${table}"`).raw().iterate())
      hash.update(JSON.stringify(row))
  return hash.digest('hex')
}
