import type { Addressee } from '#db/schema/codes.ts'

export const addresseeWords: Record<Addressee, string> = {
  college: 'aan het college',
  council: 'aan de raad',
  both: 'aan college en raad',
}
