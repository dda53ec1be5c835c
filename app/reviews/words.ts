import type { Verdict } from '#db/schema/codes.ts'

export const verdictWords: Record<Verdict, string> = {
  followed: 'Opgevolgd',
  mostly: 'Grotendeels opgevolgd',
  partly: 'Deels opgevolgd',
  not: 'Niet opgevolgd',
  undeterminable: 'Niet vast te stellen',
}
