import { Piscina } from 'piscina'
import { newestVersion } from '#app/audit-trail/version.server.ts'
import { workerFile } from '#app/workflow/worker-file.server.ts'
import type { Database } from '#db/client.ts'
import type { ApiContext } from '../api/operations.server.ts'
import type { OpenDataTask } from './worker.server.ts'

type Made = { version: string; path: Promise<string> }
const made = new WeakMap<Database, Made>()

/**
 * The file with the open data as they are now. It stands beside the database and is made anew when something was saved
 * or the day is over; who asks meanwhile waits for the same one.
 */
export function openDataFile(context: ApiContext): Promise<string> {
  const { db, clock, baseUrl } = context
  const version = `${newestVersion(db)} ${clock.today()} ${baseUrl}`
  const known = made.get(db)
  if (known?.version === version) return known.path
  const before = known?.path.catch(() => '') ?? Promise.resolve('')
  const path = before.then(() => make(context))
  made.set(db, { version, path })
  path.catch(() => made.delete(db))
  return path
}

async function make({ db, clock, baseUrl }: ApiContext): Promise<string> {
  const path = `${db.$client.name}-open-data.zip`
  const pool = new Piscina<OpenDataTask, void>({
    ...workerFile(import.meta.url, { source: 'worker.server.ts', bundle: 'open-data-worker.js' }),
    maxThreads: 1,
  })
  try {
    await pool.run({ database: db.$client.name, baseUrl, now: clock.now(), path })
    return path
  } finally {
    await pool.destroy()
  }
}
