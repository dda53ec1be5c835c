import type { Change } from './since.ts'

/** What happened to a recommendation since the previous letter, as the overview table says it. */
export const changeWords: Record<Change, string> = {
  new: 'Nieuw',
  forward: 'Vooruit',
  unchanged: 'Ongewijzigd',
  extended: 'Uitgesteld',
  done: 'Afgerond',
  closed: 'Afgedaan',
  reopened: 'Heropend',
  stopped: 'Beëindigd',
  back: 'Teruggezet',
  silent: 'Geen bericht',
}

/** What stands before the fields in the head of a letter; the mail and templates find them by it. */
export const fieldLabels = {
  date: 'Datum',
  reference: 'Ons kenmerk',
  portfolioHolder: 'Portefeuillehouder',
  portfolioHolders: 'Portefeuillehouders',
  attachments: 'Bijlagen',
  subject: 'Onderwerp',
} as const
