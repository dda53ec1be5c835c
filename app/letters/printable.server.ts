import { Refusal } from '#app/workflow/errors.ts'
import type { Block } from './blocks.ts'
import type { LetterModel } from './model.ts'
import { fontCharacters } from './render/font-characters.server.ts'
import { plainText } from './wording/sentence.ts'

/** A character that the fonts of a letter lack, and where in the letter it stands. */
export type Unprintable = { place: string; character: string }

/** The characters of `text` that a letter can't hold, each once. */
export function unprintableCharacters(text: string): string[] {
  const known = fontCharacters()
  const missing = [...plainText(text)].filter(
    (character) => character !== '\n' && !known.has(character.codePointAt(0) ?? 0),
  )
  return [...new Set(missing)]
}

/** Throws a `Refusal` at `field` that names the characters which a letter can't hold. */
export function assertPrintable(field: string, text: string): void {
  const missing = unprintableCharacters(text)
  if (missing.length > 0) {
    const words = missing.length === 1 ? 'Dit teken kan' : 'Deze tekens kunnen'
    throw new Refusal(
      field,
      `${words} niet in de brief: ${missing.join(' ')}. Haal weg wat er niet in kan.`,
    )
  }
}

/** All that the fonts lack in a letter, with the part of the letter in which it stands. */
export function unprintable(letter: LetterModel): Unprintable[] {
  const { sections, houseStyle: _, steps: __, ...frame } = letter
  const found = unprintableAt('In de kop of het slot van de brief', frame)
  for (const { heading, blocks } of sections) {
    let place = `Onder ‘${heading}’`
    for (const block of blocks) {
      if (block.type === 'heading') place = `Bij ‘${block.text}’`
      found.push(...unprintableAt(place, block))
    }
  }
  return found
}

/** The same in words for people. */
export function printProblems(letter: LetterModel): string[] {
  return unprintable(letter).map(
    ({ place, character }) => `${place}: het teken ${character} kan niet in de brief`,
  )
}

/** Throws a `Refusal` that says what can't be printed in a letter, and where. */
export function assertLetterPrintable(letter: LetterModel): void {
  const [problem] = printProblems(letter)
  if (problem !== undefined) throw new Refusal('', `${problem}. Haal het weg.`)
}

function unprintableAt(place: string, part: Block | object): Unprintable[] {
  return unprintableCharacters(textIn(part)).map((character) => ({ place, character }))
}

function textIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).map(textIn).join('\n')
}
