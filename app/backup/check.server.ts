import { createHash } from 'node:crypto'
import { wholeTrail } from '#app/audit-trail/queries.server.ts'
import { verifyChain } from '#app/audit-trail/verify.ts'
import { type Database, openForReading } from '#db/client.ts'

/** What a database file holds, once it was found to be whole. */
export type Contents = { entries: number; lastHash: string; lastRecordedAt: string; files: number }

/** A database file that can't be trusted; the message is Dutch. */
export class Damaged extends Error {
  override name = 'Damaged'
}

/**
 * Reads a whole database file: SQLite's own integrity check, references between tables, the chain of the trail, and
 * each stored file against its SHA-256. Throws `Damaged` on the first thing that is wrong. Takes seconds for a large
 * file: not for the thread that serves pages.
 */
export function checkDatabase(path: string): Contents {
  let db: Database
  try {
    db = openForReading(path)
  } catch (error) {
    throw new Damaged(`${path} is niet te openen: ${messageOf(error)}`)
  }
  try {
    return { ...integrity(db), ...trail(db), files: files(db) }
  } catch (error) {
    if (error instanceof Damaged) throw error
    throw new Damaged(`${path} is geen hele database van Opvolgwijzer: ${messageOf(error)}`)
  } finally {
    db.$client.close()
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function integrity(db: Database): Record<never, never> {
  const answer = db.$client.pragma('integrity_check(1)', { simple: true })
  if (answer !== 'ok') throw new Damaged(`de database is beschadigd: ${answer}`)
  const [astray] = db.$client.pragma('foreign_key_check') as { table: string }[]
  if (astray) throw new Damaged(`een regel in ${astray.table} verwijst naar iets dat er niet is`)
  return {}
}

function trail(db: Database): Omit<Contents, 'files'> {
  let lastRecordedAt = ''
  const entries = function* () {
    for (const entry of wholeTrail(db)) {
      lastRecordedAt = entry.recordedAt
      yield entry
    }
  }
  const check = verifyChain(entries())
  if (!check.whole) throw new Damaged(`het logboek is niet heel vanaf regel ${check.brokenAt}`)
  return { entries: check.entries, lastHash: check.lastHash, lastRecordedAt }
}

function files(db: Database): number {
  const rows = db.$client
    .prepare<[], { id: number; sha256: string; content: Buffer }>(
      'select id, sha256, content from file',
    )
    .iterate()
  let count = 0
  for (const { id, sha256, content } of rows) {
    if (createHash('sha256').update(content).digest('hex') !== sha256)
      throw new Damaged(`bestand ${id} is anders dan toen het werd opgeslagen`)
    count += 1
  }
  return count
}
