import { sql } from 'drizzle-orm'
import type { Readable } from '#db/client.ts'
import { folded, type Term } from './terms.ts'

/** The index keeps a list of its own for each beginning of two or three letters, and fewer letters begin too many words. */
const shortest = 4
/** Of a beginning with more words than this the index itself makes one list. */
const mostWords = 60

/**
 * The terms with the words of the index that begin with them. FTS5 first gathers a prefix from the whole country before it
 * looks at the municipalities; through whole words it reads only what lies in these. A term of several words stays as it is.
 */
export function inWordsOfIndex(db: Readable, terms: readonly Term[]): Term[] {
  return terms.map((term) => {
    const beginning = folded(term.text)
    if (term.phrase || [...beginning].length < shortest) return term
    if (!/^[\p{L}\p{N}]+$/u.test(beginning)) return term
    const words = wordsFrom(db, beginning)
    return words.length > mostWords ? term : { ...term, words }
  })
}

/** The first words that begin so, at most one more than `mostWords`: from each word a leap to the next. */
function wordsFrom(db: Readable, beginning: string): string[] {
  const next = (from: unknown) =>
    sql`(select term from searchable_word where term >= ${from} limit 1)`
  const begins = sql`substr(word, 1, ${[...beginning].length}) = ${beginning}`
  const rows = db.all<{ word: string }>(sql`
    with recursive found(word) as (
      select ${next(beginning)} union all select ${next(sql`word || char(1)`)} from found where ${begins})
    select word from found where ${begins} limit ${mostWords + 1}`)
  return rows.map(({ word }) => word)
}
