import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ServerBuild } from '@remix-run/node'
import { Cron } from 'croner'
import pino, { type Logger } from 'pino'
import { firstAdminPath } from '#app/accounts/first-admin.server.ts'
import { newestMoment } from '#app/audit-trail/moment.server.ts'
import { startScheduler } from '#app/commands/scheduler.ts'
import { postmanFor } from '#app/mail/postman.server.ts'
import { overviews } from '#app/portal/overview.server.ts'
import { backupSettings, originOf, readSettings } from '#app/settings.server.ts'
import { timeZone } from '#app/workflow/calendar-date.ts'
import { systemClock } from '#app/workflow/clock.ts'
import type { Context } from '#app/workflow/context.ts'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { cannotStart } from './cannot-start.ts'
import { createWebApp } from './web-app.ts'

/**
 * Starts the production server of `build`: database, migrations, web application; stops cleanly on SIGTERM. What keeps
 * it from starting is told in words for the system manager, and ends the process with 1.
 */
export function startServer(build: ServerBuild, buildFolder: string): void {
  try {
    start(build, buildFolder)
  } catch (error) {
    const words = cannotStart(error)
    if (words === null) throw error
    console.error(words)
    process.exitCode = 1
  }
}

function start(build: ServerBuild, buildFolder: string): void {
  const settings = readSettings(process.env)
  const log = pino({ level: settings.LOG_LEVEL })
  const backup = backupSettings(settings)
  const db = openUpgraded(settings.DATABASE, backup.folder, log)
  const context = { db, clock: systemClock }
  const app = createWebApp({
    context,
    settings,
    log,
    build,
    clientFolder: `${buildFolder}/client`,
  })
  // Who sends its request drop by drop keeps a connection no longer than this.
  const server = createServer(
    {
      headersTimeout: Math.min(15, settings.REQUEST_SECONDS) * 1000,
      requestTimeout: settings.REQUEST_SECONDS * 1000,
      connectionsCheckingInterval: 1000,
      // Longer than people think and than proxies keep a connection: who closes first loses a form now and then.
      keepAliveTimeout: 130_000,
    },
    app,
  )
  server.once('error', (error) => {
    console.error(cannotStart(error) ?? error)
    process.exit(1)
  })
  server.listen(settings.PORT, settings.HOST, () => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : settings.PORT
    const here = `http://${settings.HOST}:${port}`
    console.log(`Opvolgwijzer staat klaar op ${here}/`)
    const first = firstAdminPath(context)
    if (first !== null)
      console.log(
        `Er is nog geen beheerder. Maak die met dit adres, dat één keer werkt en tot morgen: ${settings.PUBLIC_URL === undefined ? here : originOf(settings)}${first}`,
      )
  })
  const surroundings = {
    origin: originOf(settings),
    postman: postmanFor(settings),
    backup,
  }
  const stopScheduler = startScheduler(context, surroundings, log)
  keepOverviews(context, log)
  stopOnSignal(server, stopScheduler, () => closeDatabase(db))
}

/** Soon after the start and after midnight, so that no visitor waits for the first look at a whole country. */
function keepOverviews(context: Context, log: Logger): void {
  const refresh = () =>
    overviews(context).then(
      () => {},
      (error: unknown) => log.warn({ err: error }, 'no overviews'),
    )
  setTimeout(refresh, 2000).unref()
  new Cron('5 0 0 * * *', { timezone: timeZone, unref: true }, refresh)
}

function openUpgraded(path: string, backupFolder: string, log: Logger): Database {
  mkdirSync(dirname(resolve(path)), { recursive: true })
  const db = openDatabase(path)
  const upgrade = migrateDatabase(db, { backupFolder })
  if (upgrade.applied > 0) log.info(upgrade, 'database upgraded')
  const newest = newestMoment(db)
  if (newest !== null && newest > systemClock.now())
    log.warn({ newest }, 'the clock is behind the newest entry of the trail')
  return db
}

/** Lets running requests and jobs finish, then writes the WAL back and leaves. */
function stopOnSignal(server: Server, stopJobs: () => Promise<void>, close: () => void): void {
  const stop = () => {
    const jobsDone = stopJobs()
    server.close(async () => {
      await Promise.race([jobsDone, pause(10_000)])
      close()
      process.exit(0)
    })
    server.closeIdleConnections()
    // Those that answer their last request now would otherwise be kept open.
    setInterval(() => server.closeIdleConnections(), 100).unref()
    setTimeout(() => server.closeAllConnections(), 10_000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
