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

const small = new Set(
  'om te de het een en of van voor in op aan bij met dat die door als the a to of and'.split(' '),
)

/** A word by its stem, so that "wijs" and "wijzen", "deel" and "delen" are one. */
function stem(word: string): string {
  return word
    .replace(/(?<=\p{L}{3})(?:en|e|t|d)$/u, '')
    .replace(/(\p{L})\1/gu, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
}

/** What a text says in stems, without what it leads in with and without small words. */
export function sayingOf(text: string): string[] {
  const lead =
    /^[^.]{0,200}?\b(?:beve(?:elt|len)|adviser(?:en|t)|adviseert|raad(?:t|en)|geven|geeft|verwacht|recommend|krijg(?:t|en) (?:het|als) advies|wordt? (?:geadviseerd|aangeraden|aanbevolen))\b[^.]{0,160}?\b(?:om|dat|overweging|that)\b/iu
  return wordsOf(text.replace(lead, ''))
    .filter((word) => !small.has(word))
    .map(stem)
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

/** Share of the shorter text that stands in the longer one. */
function shared(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.filter((word) => long.includes(word)).length / Math.max(1, short.length)
}

export interface Merged extends Candidate {
  places: Candidate['place'][]
}

type Kept = Merged & { words: string[]; saying: string[] }

/** Joins what is said twice (summary and chapter) into one, with all its places; the most formal text stays, then the fullest. */
export function mergeRepeated(candidates: readonly Candidate[]): Merged[] {
  const merged: Kept[] = []
  const twins = twinLists(candidates)
  const movedTo = new Map<number, number>()
  candidates.forEach((candidate, index) => {
    const { text, place } = candidate
    const next = { ...candidate, words: wordsOf(text), saying: sayingOf(text), places: [place] }
    const twin = ({ list, printed }: Kept) =>
      printed !== null && printed === next.printed && twins.has(`${list} ${next.list}`)
    const at = merged.findIndex((other) => twin(other) || same(other, next))
    const other = merged[at]
    if (!other) {
      movedTo.set(index, merged.length)
      const parent = candidate.parent === null ? null : (movedTo.get(candidate.parent) ?? null)
      merged.push({ ...next, parent })
      return
    }
    movedTo.set(index, at)
    join(other, next)
  })
  return merged.map(({ words: _, saying: __, ...rest }) => rest)
}

/** Pairs of lists, of a summary and of its chapter, in which most of what has the same number says the same. */
function twinLists(candidates: readonly Candidate[]): Set<string> {
  const lists = new Map<number, Map<string, Candidate>>()
  for (const each of candidates) {
    if (each.list === null || each.printed === null || each.parent !== null) continue
    const list = lists.get(each.list) ?? new Map<string, Candidate>()
    lists.set(each.list, list.set(each.printed, each))
  }
  const found = new Set<string>()
  for (const [summary, short] of lists) {
    for (const [chapter, full] of lists) {
      const pairs = [...short].flatMap(([number, each]) => {
        const other = full.get(number)
        return other && !each.formal && other.formal ? [[each, other] as const] : []
      })
      const alike = pairs.filter(([a, b]) => shared(sayingOf(a.text), sayingOf(b.text)) >= 0.6)
      if (pairs.length >= 2 && pairs.length === short.size && alike.length * 2 >= pairs.length)
        found.add(`${summary} ${chapter}`)
    }
  }
  return found
}

function join(kept: Kept, next: Kept) {
  const { text, words, saying, heading, list } = next
  const fuller = next.printed !== null && words.length > kept.words.length
  if (next.formal === kept.formal ? fuller : next.formal)
    Object.assign(kept, { text, words, saying, heading, list, formal: next.formal })
  kept.places.push(next.place)
  if (next.strength === 'certain') kept.strength = 'certain'
  kept.printed ??= next.printed
  kept.title ??= next.title
  if (kept.addressees.length === 0) kept.addressees = next.addressees
}

function same(a: Kept, b: Kept): boolean {
  if (a.place.start < b.place.end && b.place.start < a.place.end) return true
  const counted = a.printed !== null && b.printed !== null && a.printed !== b.printed
  const apart = (a.list !== null && a.list === b.list) || (counted && a.heading === b.heading)
  if (apart) return a.words.join(' ') === b.words.join(' ')
  if (likeness(a.words, b.words) >= 0.85) return true
  // "3. Evalueer de verordening" in the summary, in full as number 3 in the chapter.
  if (a.printed !== null && a.printed === b.printed && shared(a.saying, b.saying) >= 0.6)
    return true
  return a.saying.length >= 4 && b.saying.length >= 4 && likeness(a.saying, b.saying) >= 0.8
}
