import type { SearchKind } from '#db/schema/codes.ts'

/** Where something was found. */
export const searchKindWords: Record<SearchKind, string> = {
  recommendation: 'Aanbeveling',
  response: 'Reactie van het college',
  decision: 'Raadsbesluit',
  update: 'Voortgangsbericht',
  review: 'Oordeel van de rekenkamer',
  letter: 'Brief',
}
