import { hasInfinitive, opensWithImperative } from './grammar.ts'
import { recommends } from './leads.ts'
import { sentences } from './sentences.ts'

/** The first sentences of a paragraph that ask for something; the rest explains. Gives where they end. */
export function extentOfAsking(text: string): number {
  const all = sentences(text)
  let to = all[0]?.to ?? text.length
  for (const sentence of all.slice(1)) {
    if (!goesOnAsking(sentence.text)) break
    to = sentence.to
  }
  return to
}

/** Also an item that is a clause after "adviseert om:" goes on to its end, whatever its next sentences are. */
export function extentOfItem(text: string): number {
  return /^\p{Ll}/u.test(text) && hasInfinitive(sentences(text)[0]?.text ?? '')
    ? text.length
    : extentOfAsking(text)
}

function goesOnAsking(sentence: string): boolean {
  if (/:\s*$/.test(sentence)) return false
  return opensWithImperative(sentence) || recommends(sentence) === true
}
