import { isOpen } from '#app/follow-ups/phase.ts'
import type { ClosureParty } from '#db/schema/codes.ts'
import type { Block } from '../blocks.ts'
import type { Item } from '../item.ts'
import type { LetterInput } from '../letter-input.ts'
import { dateWords } from '../wording/date.ts'
import { joined, plainText, sentence } from '../wording/sentence.ts'
import { isSilent } from './explanation.ts'

/** Vervolg: what the council is asked to close, as a numbered list that it can decide on. */
export function proposalBlocks(items: readonly Item[]): Block[] {
  return [
    ...proposals(items, 'college', 'Wij stellen uw raad voor om de volgende # af te doen:'),
    ...proposals(
      items,
      'auditOffice',
      'De rekenkamer stelt uw raad voor om de volgende # af te doen:',
    ),
  ]
}

function proposals(items: readonly Item[], party: ClosureParty, introduction: string): Block[] {
  const proposed = items.filter(
    ({ now: { closure } }) => closure?.kind === 'proposed' && closure.party === party,
  )
  if (proposed.length === 0) return []
  const word = proposed.length === 1 ? 'aanbeveling' : 'aanbevelingen'
  return [
    { type: 'paragraph', text: introduction.replace('#', word) },
    {
      type: 'list',
      ordered: true,
      items: proposed.map(({ facts: { recommendation }, now: { closure } }) =>
        joined(
          `Aanbeveling ${recommendation.number}, ${plainText(recommendation.title)}.`,
          sentence(closure?.reason ?? ''),
          sentence(closure?.consequence ?? ''),
        ),
      ),
    },
  ]
}

/** The end of the letter: when the next one comes. */
export function closingParagraphs({ agreement }: LetterInput, items: readonly Item[]): string[] {
  return [joined(nextLetter(agreement?.nextOn ?? null, items), !allSilent(items) && trust)]
}

/** A letter that can only tell that nothing came in does not say that it informs enough. */
function allSilent(items: readonly Item[]): boolean {
  return items.length > 0 && items.every(isSilent)
}

const trust = 'Wij vertrouwen erop dat wij uw raad hiermee voldoende hebben geïnformeerd.'

function nextLetter(nextOn: string | null, items: readonly Item[]): string {
  if (items.length > 0 && !items.some(({ now }) => isOpen(now.phase))) {
    return items.some(({ now }) => now.closure?.kind === 'proposed')
      ? 'Als uw raad daarmee instemt, staat van dit onderzoek geen aanbeveling meer open. Dit is dan onze laatste brief hierover.'
      : 'Van dit onderzoek staat geen aanbeveling meer open. Dit is daarom onze laatste brief hierover.'
  }
  return nextOn === null
    ? 'Met uw raad is nog niet afgesproken wanneer wij u opnieuw informeren.'
    : `Wij informeren uw raad uiterlijk op ${dateWords(nextOn)} opnieuw.`
}
