import type { Verdict } from '#db/schema/codes.ts'
import type { Acted, Promised } from './promise-by-action.ts'

export const verdictWords: Record<Verdict, string> = {
  followed: 'Opgevolgd',
  mostly: 'Grotendeels opgevolgd',
  partly: 'Deels opgevolgd',
  not: 'Niet opgevolgd',
  undeterminable: 'Niet vast te stellen',
}

/** When a verdict fits, beside the choice. */
export const verdictHints: Record<Verdict, string> = {
  followed: 'Gedaan wat de aanbeveling vraagt, en dat is te zien.',
  mostly: 'Op een enkel punt na gedaan.',
  partly: 'Een deel is gedaan; een ander deel staat nog open.',
  not: 'Er is niets gedaan wat de aanbeveling vraagt.',
  undeterminable: 'Met wat er ligt kan de rekenkamer het niet zeggen.',
}

/** What was promised, in the table of promises by actions. */
export const promisedWords: Record<Promised, string> = {
  adopted: 'Overgenomen',
  partly: 'Deels overgenomen',
  not_adopted: 'Niet overgenomen',
  none: 'Geen toezegging',
}

/** What came of it, and who says so. */
export const actedWords: Record<Acted, string> = {
  judged_followed: 'Opgevolgd (oordeel)',
  judged_partly: 'Deels opgevolgd (oordeel)',
  judged_not: 'Niet opgevolgd (oordeel)',
  reported_done: 'Gereed gemeld',
  in_progress: 'In uitvoering',
  not_started: 'Nog niet begonnen',
  ended: 'Gestopt of vervallen',
}
