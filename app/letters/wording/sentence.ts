import { cleanText } from '#app/workflow/input.ts'
import { capital } from './number.ts'

// What shows as nothing beyond what is refused at entry: zero width characters, soft hyphens, byte order marks.
const unseen = /\p{Cf}/gu

/** What a person typed, fit to stand in a letter: without invisible characters, one kind of white space. */
export function plainText(text: string): string {
  return cleanText(text.replace(/[\u00a0\u2028\u2029]/g, ' '))
    .replace(unseen, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
}

/** The paragraphs of a text in which people left empty lines. */
export function paragraphsOf(text: string): string[] {
  return plainText(text)
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' '))
    .filter((paragraph) => paragraph !== '')
}

/** What a person typed as a sentence: begins with a capital, ends with a full stop. Empty stays empty. */
export function sentence(text: string): string {
  const plain = paragraphsOf(text).join(' ')
  if (plain === '') return ''
  const begun = capital(plain)
  return /[.!?…:][’”')]?$/u.test(begun) ? begun : `${begun}.`
}

// Words that begin a sentence and are no name.
const beginnings =
  'De Het Een Er Wij We Zij Dit Dat Deze Die Onze Ons Alle Alles Geen Niet Ook Alleen Eerst Nu Nog Omdat Doordat Want Als Om Door Voor Met In Op Bij Aan Na Naar Per Sinds Vanaf Vanwege Wegens Tot Tijdens Uit Over Onder Tussen Volgens Begin Eind Eén Twee Drie Vier Vijf Zes Zeven Acht Negen Tien Elf Twaalf Twintig'
const begins = new RegExp(`^(${beginnings.replaceAll(' ', '|')})(?= )`, 'u')

/** What a person typed as it goes on after a colon: with a small letter, but not in a name or an abbreviation. */
export function continued(text: string): string {
  return sentence(text).replace(begins, (word) =>
    word === 'Eén' ? 'één' : word.charAt(0).toLowerCase() + word.slice(1),
  )
}

/** Why, as a sentence of its own; empty where no reason was given. */
export function reasonSentence(reason: string): string {
  const text = continued(reason)
  return text === '' ? '' : `De reden: ${text}`
}

/** Sentences after each other; empty ones leave no space behind. */
export function joined(...sentences: readonly (string | null | false)[]): string {
  return sentences.filter((part) => part).join(' ')
}
