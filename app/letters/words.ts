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
