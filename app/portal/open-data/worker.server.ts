import { clockAt } from '#app/workflow/clock.ts'
import { openForReading } from '#db/client.ts'
import { writeOpenData } from './archive.server.ts'

export type OpenDataTask = { database: string; baseUrl: string; now: string; path: string }

/** Writes the open data outside the thread of the server, all of one moment; bundled to `build/open-data-worker.js`. */
export default async function perform({ database, baseUrl, now, path }: OpenDataTask) {
  const db = openForReading(database)
  try {
    db.$client.exec('begin')
    await writeOpenData({ db, clock: clockAt(now), baseUrl }, path)
  } finally {
    db.$client.close()
  }
}
