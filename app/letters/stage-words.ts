import type { LetterStage } from './letter-place.server.ts'

/** How far a letter is, in words. */
export const stageWords: Record<LetterStage, string> = {
  draft: 'Concept',
  ready: 'Ligt bij het college',
  approved: 'Vastgesteld',
  sent: 'Verzonden',
}
