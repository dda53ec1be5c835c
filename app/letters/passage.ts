import { createHash } from 'node:crypto'
import type { Block } from './blocks.ts'
import type { EditedPassage } from './letter-input.ts'
import { paragraphsOf } from './wording/sentence.ts'

/** `opening`, `closing`, or `explanation:` with the id of the follow-up. */
export type PassageKey = 'opening' | 'closing' | `explanation:${number}`

/** One passage of a draft: what the facts say, what stands in the letter, and whether those still belong together. */
export type Passage = {
  key: PassageKey
  /** What it is, for people: `Aanleiding`, `Toelichting bij aanbeveling 3`. */
  label: string
  generated: string
  /** Identifies the generated text; stored with an edited one, so that a change of the facts below it shows. */
  generatedHash: string
  text: string
  edited: boolean
  /** Edited, and the facts below it changed since. */
  stale: boolean
}

/** Takes the edited text where there is one, the generated text otherwise. Paragraphs are parted by an empty line. */
export function passageOf(
  key: PassageKey,
  label: string,
  generated: readonly string[],
  passages: Readonly<Record<string, EditedPassage>>,
): Passage {
  const text = generated.filter((paragraph) => paragraph !== '').join('\n\n')
  const generatedHash = createHash('sha256').update(text).digest('hex')
  const edited = passages[key]
  return {
    key,
    label,
    generated: text,
    generatedHash,
    text: edited?.text ?? text,
    edited: edited !== undefined,
    stale: edited !== undefined && edited.generatedHash !== generatedHash,
  }
}

/** The block of the letter in which a passage stands. */
export function passageBlock({ key, label, text }: Passage): Block {
  return { type: 'passage', key, label, paragraphs: paragraphsOf(text) }
}
