import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '#app/workflow/calendar-date.ts'
import { openForReading, openPlain } from '#db/client.ts'
import { putInPlace } from '#db/put-in-place.ts'
import { type Contents, checkDatabase } from './check.server.ts'
import { backupName, backupsAmong, type Keeping, toDiscard } from './rotation.ts'

export type BackupTask = { database: string; folder: string; now: Instant; keeping: Keeping }

export type BackupMade = Contents & {
  file: string
  bytes: number
  /** Names of the older ones that were thrown away. */
  discarded: string[]
  /** Whether its trail does not go on from the one before it: right only after a restore. */
  diverges: boolean
}

/**
 * Copies the database as it is at one moment while others write, checks the whole copy, and only then gives it the name
 * of a backup; then throws away the ones that have had their time. Throws `Damaged` where the copy is not whole: it is
 * kept as `….kapot` to look into, and nothing is thrown away. Blocks for seconds: runs in a thread of its own.
 */
export async function makeBackup({
  database,
  folder,
  now,
  keeping,
}: BackupTask): Promise<BackupMade> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, backupName(now))
  const part = `${file}.deel`
  rmSync(part, { force: true })
  await copyDatabase(database, part)
  let contents: Contents
  try {
    contents = checkDatabase(part)
  } catch (error) {
    putInPlace(part, `${file}.kapot`)
    throw error
  }
  const [previous] = backupsAmong(readdirSync(folder))
  const diverges = previous !== undefined && !goesOnFrom(part, join(folder, previous))
  putInPlace(part, file)
  const discarded = toDiscard(readdirSync(folder), now, keeping)
  for (const name of discarded) rmSync(join(folder, name))
  return { ...contents, file, bytes: statSync(file).size, discarded, diverges }
}

/**
 * SQLite's online backup. After the first step all pages come in one: that reads one snapshot, which writers beside it
 * cannot make start over. The copy is one plain file, without WAL beside it.
 */
async function copyDatabase(from: string, to: string): Promise<void> {
  const source = openForReading(from)
  try {
    await source.$client.backup(to, { progress: () => allPages })
  } finally {
    source.$client.close()
  }
  const copy = openPlain(to)
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
}

const allPages = 0x7fffffff

/** Whether the trail in `file` holds the last entry of the trail in `earlier`. */
function goesOnFrom(file: string, earlier: string): boolean {
  const last = lastEntry(earlier)
  return last === undefined || lastEntry(file, last.id)?.hash === last.hash
}

/** The last entry of the trail in a file, or the one with `id`. */
export function lastEntry(file: string, id?: number) {
  const db = openForReading(file)
  try {
    const where = id === undefined ? '' : 'where id = ?'
    const given = id === undefined ? [] : [id]
    return db.$client
      .prepare<unknown[], { id: number; hash: string; recordedAt: string }>(
        `select id, hash, recorded_at recordedAt from audit_trail ${where} order by id desc limit 1`,
      )
      .get(...given)
  } finally {
    db.$client.close()
  }
}
