import type { QuestionStanding } from './overview.server.ts'

/** How a question of a round stands, for its overview. */
export const questionWords: Record<QuestionStanding, string> = {
  waiting: 'nog geen antwoord',
  draft: 'antwoord wacht op overnemen',
  taken: 'overgenomen',
  posted: 'zelf een bericht geplaatst',
  revoked: 'vraag ingetrokken',
  nobody: 'nog geen behandelaar',
}
