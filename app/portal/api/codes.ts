import { deadlineWords } from '#app/deadlines/words.ts'
import {
  closurePartyWords,
  councilPaperWords,
  outcomeWords,
  responseWords,
} from '#app/decisions/words.ts'
import { implementationStatusWords } from '#app/follow-ups/words.ts'
import { municipalityRoleWords } from '#app/municipalities/words.ts'
import { verdictWords } from '#app/reviews/words.ts'
import { phaseWords } from '#app/ui/phase-words.ts'
import type { Addressee, ClosureKind, LetterKind, Phase } from '#db/schema/codes.ts'
import { phases } from '#db/schema/codes.ts'

/** The codes as the API says them: the words of the screens, as `in_uitvoering`. */
export function apiCode(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '_')
}

type Codes<Code extends string> = Record<Code, string>

function codesOf<Code extends string>(words: Record<Code, string>): Codes<Code> {
  const pairs = Object.entries<string>(words).map(([code, word]) => [code, apiCode(word)])
  return Object.fromEntries(pairs)
}

export const phaseCodes = Object.fromEntries(
  phases.map((phase) => [phase, apiCode(phaseWords[phase].word)]),
) as Codes<Phase>
export const responseCodes = codesOf(responseWords)
export const outcomeCodes = codesOf(outcomeWords)
export const statusCodes = codesOf(implementationStatusWords)
export const verdictCodes = codesOf(verdictWords)
export const roleCodes = codesOf(municipalityRoleWords)
export const deadlineCodes = codesOf(deadlineWords)
export const paperCodes = codesOf(councilPaperWords)
export const closurePartyCodes = codesOf(closurePartyWords)
export const addresseeCodes: Codes<Addressee> = {
  college: 'college',
  council: 'raad',
  both: 'college_en_raad',
}
export const closureKindCodes: Codes<ClosureKind> = {
  proposed: 'voorgedragen',
  decided: 'afgedaan',
  reopened: 'heropend',
}
export const letterKindCodes: Codes<LetterKind> = {
  progress: 'voortgangsbrief',
  audit_office: 'rekenkamerbrief',
}

/** The values of a list of codes, for a schema. */
export function valuesOf(codes: Record<string, string>): [string, ...string[]] {
  const [first = '', ...rest] = Object.values(codes)
  return [first, ...rest]
}
