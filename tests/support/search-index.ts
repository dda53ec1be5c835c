import { readdirSync, readFileSync } from 'node:fs'
import type { Database } from '#db/client.ts'

/** Fills the index of the search anew from the facts, with the statements of the migration that made it. */
export function refillSearchIndex({ $client: sqlite }: Database): void {
  const name = readdirSync('drizzle').find((one) => one.endsWith('search_by_place.sql'))
  const statements = readFileSync(`drizzle/${name}`, 'utf8').split('--> statement-breakpoint')
  const filling = statements.filter((one) => /^\s*INSERT/.test(one))
  if (filling.length < 5) throw new Error('the migration that fills the index is not there')
  sqlite.exec('delete from searchable')
  for (const statement of filling) sqlite.exec(statement)
}
