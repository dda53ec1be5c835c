import type { Addressee } from '#db/schema/codes.ts'
import type { Confidence } from './intake/recognise.ts'
import type { Likeness } from './similar-reports.server.ts'

export const addresseeWords: Record<Addressee, string> = {
  college: 'aan het college',
  council: 'aan de raad',
  both: 'aan college en raad',
}

/** How sure the reading of a source was of a recommendation. */
export const confidenceWords: Record<Confidence, string> = {
  zeker: 'Zeker herkend',
  waarschijnlijk: 'Waarschijnlijk een aanbeveling',
  twijfel: 'Twijfel: kijk dit goed na',
}

/** In what a report resembles one that is there already. */
export const likenessWords: Record<Likeness, string> = {
  source: 'uit dezelfde bron',
  title: 'met dezelfde titel',
  date: 'op dezelfde dag aan een van deze raden aangeboden',
}
