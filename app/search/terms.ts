/**
 * One thing to look for: a word (as the beginning of one) or, between quotation marks, some words in a row.
 * `words`: all words of the index that begin with it, where they were looked up.
 */
export type Term = { text: string; phrase: boolean; words?: readonly string[] }

const mostTerms = 10
const longestQuery = 200

/** `text` in small letters without accents. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** What `query` asks for, at most ten terms. What holds no letter or digit is left out; nothing in it is an operator. */
export function termsOf(query: string): Term[] {
  const pieces = query.slice(0, longestQuery).matchAll(/["“”„]([^"“”„]*)["“”„]|[^\s"“”„]+/gu)
  return [...pieces]
    .map(([whole, phrase]) => ({
      text: (phrase ?? whole).trim(),
      phrase: phrase !== undefined,
    }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .slice(0, mostTerms)
}

/** What FTS5 is asked: all or one of the terms, in one of these municipalities. */
export function ftsQuery(
  terms: readonly Term[],
  join: 'AND' | 'OR',
  municipalityCodes: readonly string[],
): string {
  const places = municipalityCodes.map((code) => ftsOf({ text: code, phrase: true })).join(' OR ')
  return `${ftsText(terms, join)} AND places : (${places})`
}

/** The same in whatever municipality. */
export function ftsText(terms: readonly Term[], join: 'AND' | 'OR'): string {
  return `text : (${terms.map(ftsOf).join(` ${join} `)})`
}

/** The term as FTS5 reads it: a string, so that no sign in it has a meaning, and a prefix unless it is a phrase. */
export function ftsOf(term: Term): string {
  const { text, phrase, words } = term
  if (words?.length)
    return `(${words.map((word) => ftsOf({ text: word, phrase: true })).join(' OR ')})`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL would end the query.
  const string = `"${text.replace(/[\u0000"]/g, ' ')}"`
  return phrase ? string : `${string} *`
}

/** Whether a word of `text` begins with the term, or `text` holds the phrase; without regard to case and accents. */
export function occursIn(term: Term, text: string): boolean {
  const words = wordsOf(text)
  const asked = wordsOf(term.text)
  return term.phrase ? ` ${words} `.includes(` ${asked} `) : ` ${words}`.includes(` ${asked}`)
}

function wordsOf(text: string): string {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')
}
