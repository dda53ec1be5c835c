import type { TokenScope } from '#db/schema/codes.ts'

export const scopeWords: Record<TokenScope, string> = {
  updates: 'Voortgangsberichten toevoegen',
  decisions: 'Raadsbesluiten vastleggen',
}
