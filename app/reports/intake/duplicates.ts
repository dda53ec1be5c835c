import type { Candidate } from './candidate.ts'

/** The words of a text, lower case, without signs. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\d]+/gu) ?? []
  )
}

/** How far two texts say the same, 0 to 1: shared words against the shorter one, if that is not much shorter. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a]
  if (small.length < 4) return a.join(' ') === b.join(' ') ? 1 : 0
  const counts = new Map<string, number>()
  for (const word of large) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of small) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    shared += 1
    counts.set(word, left - 1)
  }
  const containment = shared / small.length
  return small.length < large.length * 0.4 && containment < 0.95 ? containment * 0.8 : containment
}

export interface Merged extends Candidate {
  places: Candidate['place'][]
}

/** Joins what is said twice (summary and chapter) into one, with all its places; the fullest text stays. */
export function mergeRepeated(candidates: readonly Candidate[]): Merged[] {
  const merged: (Merged & { words: string[] })[] = []
  const movedTo = new Map<number, number>()
  candidates.forEach((candidate, index) => {
    const words = wordsOf(candidate.text)
    const at = merged.findIndex((other) => same(other, candidate, other.words, words))
    const other = merged[at]
    if (!other) {
      movedTo.set(index, merged.length)
      const parent = candidate.parent === null ? null : (movedTo.get(candidate.parent) ?? null)
      merged.push({ ...candidate, parent, places: [candidate.place], words })
      return
    }
    movedTo.set(index, at)
    other.places.push(candidate.place)
    if (candidate.strength === 'certain') other.strength = 'certain'
    other.printed ??= candidate.printed
    other.title ??= candidate.title
    if (other.addressees.length === 0) other.addressees = candidate.addressees
    if (words.length > other.words.length && candidate.printed !== null) {
      Object.assign(other, { text: candidate.text, words })
    }
  })
  return merged.map(({ words: _, ...rest }) => rest)
}

function same(
  a: Merged,
  b: Candidate,
  aWords: readonly string[],
  bWords: readonly string[],
): boolean {
  const overlap = a.place.start < b.place.end && b.place.start < a.place.end
  if (overlap) return true
  return likeness(aWords, bWords) >= 0.85
}
