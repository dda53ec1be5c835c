import { folded } from '#app/search/terms.ts'

/** Something that can be found: its title weighs more than the rest of its text. */
export type Findable = {
  kind: 'municipality' | 'report' | 'recommendation' | 'letter'
  href: string
  title: string
  /** Where it belongs: the study, the municipality, the date. */
  about: string
  text: string
}

/**
 * What holds every word of `query`, best first: words in the title count three times those in the text. An empty
 * query finds nothing.
 */
export function find(query: string, all: readonly Findable[], most = 100): Findable[] {
  const words = folded(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  if (words.length === 0) return []
  return all
    .map((one) => ({ one, score: scoreOf(one, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ one }) => one)
}

function scoreOf(one: Findable, words: readonly string[]): number {
  const title = folded(one.title)
  const rest = folded(`${one.about} ${one.text}`)
  let score = 0
  for (const word of words) {
    if (title.includes(word)) score += 3
    else if (rest.includes(word)) score += 1
    else return 0
  }
  return score
}
