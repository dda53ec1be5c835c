import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import pino from 'pino'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { createWebApp } from './server/web-app.ts'
import { readSettings } from './settings.server.ts'
import { systemClock } from './workflow/clock.ts'

process.env.NODE_ENV ??= 'production'

const settings = readSettings(process.env)
const log = pino({ level: settings.LOG_LEVEL })
const buildFolder = dirname(fileURLToPath(import.meta.url))

mkdirSync(dirname(resolve(settings.DATABASE)), { recursive: true })
const db = openDatabase(settings.DATABASE)
migrateDatabase(db)

const build: ServerBuild = await import(pathToFileURL(`${buildFolder}/server/index.js`).href)
const context = { db, clock: systemClock }
const app = createWebApp({ context, settings, log, build, clientFolder: `${buildFolder}/client` })

const server = createServer(app)
server.listen(settings.PORT, settings.HOST, () => {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : settings.PORT
  console.log(`Opvolgwijzer staat klaar op http://${settings.HOST}:${port}/`)
})

/** Lets running requests finish, then writes the WAL back and leaves. */
function stop(): void {
  log.info('stopping')
  server.close(() => {
    closeDatabase(db)
    process.exit(0)
  })
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 10_000).unref()
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
