import type { DigestFrequency } from '#db/schema/codes.ts'

export const digestFrequencyWords: Record<DigestFrequency, string> = {
  daily: 'Elke werkdag waarop er iets te melden is',
  weekly: 'Hoogstens één keer per week',
  never: 'Niet',
}
