import { copyFileSync, existsSync, linkSync, renameSync } from 'node:fs'
import type { Instant } from '#app/workflow/calendar-date.ts'
import { openPlain } from '#db/client.ts'
import { putInPlace } from '#db/put-in-place.ts'
import { type Contents, checkDatabase } from './check.server.ts'
import { lastEntry } from './make-backup.server.ts'

/** Why nothing was restored; the message is Dutch. */
export class NotRestored extends Error {
  override name = 'NotRestored'
}

export type RestoreTask = {
  /** The backup. */
  file: string
  /** Where the database stands. */
  database: string
  now: Instant
  /** Go on where the database holds what the backup does not. */
  evenIfNewer: boolean
}

/**
 * Puts a checked backup in the place of the database. What was there is kept beside it under another name, returned as
 * `kept`. Throws `Damaged` where the backup is not whole, and `NotRestored` where the database is in use or holds
 * entries that the backup does not have; the database is then as it was.
 */
export function restore({ file, database, now, evenIfNewer }: RestoreTask): Contents & {
  kept: string | null
} {
  const contents = checkDatabase(file)
  if (existsSync(database)) {
    setWalAside(database)
    const more = newerThan(database, file)
    if (more !== null && !evenIfNewer) throw new NotRestored(more)
  }
  const part = `${database}.deel`
  copyFileSync(file, part)
  checkDatabase(part)
  const kept = existsSync(database) ? `${database}.voor-herstel-${now.replace(/[-:]/g, '')}` : null
  if (kept !== null) keepAs(database, kept)
  putInPlace(part, database)
  return { ...contents, kept }
}

/** A second name for the same file, so that there is never no database; a WAL that is left goes with it. */
function keepAs(database: string, kept: string): void {
  linkSync(database, kept)
  for (const rest of ['-wal', '-shm'])
    if (existsSync(database + rest)) renameSync(database + rest, kept + rest)
}

/** Only who has the file alone can leave WAL: this tells that no server works on it, and makes it one plain file. */
function setWalAside(database: string): void {
  const db = openPlain(database)
  try {
    db.pragma('journal_mode = DELETE')
  } catch (error) {
    if (code(error).startsWith('SQLITE_BUSY'))
      throw new NotRestored(
        `${database} is in gebruik. Stop Opvolgwijzer eerst, en probeer het opnieuw.`,
      )
    if (code(error) !== 'SQLITE_NOTADB' && code(error) !== 'SQLITE_CORRUPT') throw error
  } finally {
    db.close()
  }
}

/** What the database holds that the backup does not, in words; null when that is nothing, or can't be read at all. */
function newerThan(database: string, file: string): string | null {
  try {
    const ours = lastEntry(database)
    const theirs = lastEntry(file)
    if (ours === undefined) return null
    if (lastEntry(file, ours.id)?.hash === ours.hash) return null
    const goesOn = theirs === undefined || lastEntry(database, theirs.id)?.hash === theirs.hash
    return goesOn
      ? `De database heeft ${ours.id - (theirs?.id ?? 0)} wijzigingen die niet in deze reservekopie staan, de laatste van ${ours.recordedAt}. Zet --ook-als-nieuwer erbij als die weg mogen.`
      : `De database en deze reservekopie zijn verschillend verder gegaan; de laatste wijziging in de database is van ${ours.recordedAt}. Zet --ook-als-nieuwer erbij als de reservekopie moet gelden.`
  } catch {
    return null
  }
}

function code(error: unknown): string {
  return String((error as { code?: unknown }).code)
}
