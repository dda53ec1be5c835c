import { Piscina } from 'piscina'
import type { Context } from '#app/workflow/context.ts'
import { workerFile } from '#app/workflow/worker-file.server.ts'
import type { BackupMade, BackupTask } from './make-backup.server.ts'
import type { Keeping } from './rotation.ts'

export type BackupSettings = { folder: string; keeping: Keeping }

/** Makes a checked backup of the database, in a thread of its own while the server goes on. Throws what went wrong. */
export async function backUp(
  { db, clock }: Context,
  { folder, keeping }: BackupSettings,
): Promise<BackupMade> {
  const pool = new Piscina<BackupTask, BackupMade>({
    ...workerFile(import.meta.url, { source: 'worker.server.ts', bundle: 'backup-worker.js' }),
    maxThreads: 1,
  })
  try {
    return await pool.run({ database: db.$client.name, folder, now: clock.now(), keeping })
  } finally {
    await pool.destroy()
  }
}
