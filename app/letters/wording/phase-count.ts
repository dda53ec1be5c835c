import { phaseWords } from '#app/ui/phase-words.ts'
import type { Phase } from '#db/schema/codes.ts'
import { listed } from './list.ts'
import { numberWord } from './number.ts'

type Wording = { one: string; many: string }

const perPhase: Record<Phase, Wording> = {
  awaiting_response: {
    one: 'wacht er # op onze reactie',
    many: 'wachten er # op onze reactie',
  },
  awaiting_decision: {
    one: 'wacht er # op een besluit van uw raad',
    many: 'wachten er # op een besluit van uw raad',
  },
  to_plan: { one: 'moet er # nog worden gepland', many: 'moeten er # nog worden gepland' },
  in_progress: { one: 'is er # in uitvoering', many: 'zijn er # in uitvoering' },
  reported_done: { one: 'melden wij er # gereed', many: 'melden wij er # gereed' },
  followed: {
    one: 'is er volgens de rekenkamer # opgevolgd',
    many: 'zijn er volgens de rekenkamer # opgevolgd',
  },
  closed: { one: 'is er # afgedaan', many: 'zijn er # afgedaan' },
  not_adopted: { one: 'is er # niet overgenomen', many: 'zijn er # niet overgenomen' },
  not_done: { one: 'is er # niet uitgevoerd', many: 'zijn er # niet uitgevoerd' },
  lapsed: { one: 'is er # vervallen', many: 'zijn er # vervallen' },
  not_applicable: {
    one: 'is er # niet van toepassing op onze gemeente',
    many: 'zijn er # niet van toepassing op onze gemeente',
  },
}

const together: Record<Phase, Wording> = {
  awaiting_response: { one: 'wacht op onze reactie', many: 'wachten op onze reactie' },
  awaiting_decision: {
    one: 'wacht op een besluit van uw raad',
    many: 'wachten op een besluit van uw raad',
  },
  to_plan: { one: 'moet nog worden gepland', many: 'moeten nog worden gepland' },
  in_progress: { one: 'is in uitvoering', many: 'zijn in uitvoering' },
  reported_done: { one: 'is gereed gemeld', many: 'zijn gereed gemeld' },
  followed: {
    one: 'is volgens de rekenkamer opgevolgd',
    many: 'zijn volgens de rekenkamer opgevolgd',
  },
  closed: { one: 'is door uw raad afgedaan', many: 'zijn door uw raad afgedaan' },
  not_adopted: { one: 'is niet overgenomen', many: 'zijn niet overgenomen' },
  not_done: { one: 'is niet uitgevoerd', many: 'zijn niet uitgevoerd' },
  lapsed: { one: 'is vervallen', many: 'zijn vervallen' },
  not_applicable: {
    one: 'is niet van toepassing op onze gemeente',
    many: 'zijn niet van toepassing op onze gemeente',
  },
}

export type PhaseCount = { phase: Phase; count: number }

/**
 * How many recommendations stand in which phase, as one sentence. Only phases that occur are given; their counts
 * add up to the number of recommendations.
 */
export function phaseCounts(counts: readonly PhaseCount[]): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const [only, ...others] = counts
  if (only === undefined) return 'Over dit onderzoek volgen wij geen aanbevelingen.'
  if (others.length === 0) {
    if (total === 1) return `De aanbeveling ${together[only.phase].one}.`
    return `${allOf(total)} aanbevelingen ${together[only.phase].many}.`
  }
  const parts = counts.map(({ phase, count }) =>
    perPhase[phase][count === 1 ? 'one' : 'many'].replace('#', numberWord(count)),
  )
  return `Van de ${numberWord(total)} aanbevelingen ${listed(parts)}.`
}

/** The same as a bare enumeration, for text alternatives: `drie in uitvoering, één gereed gemeld`. */
export function phaseCountList(counts: readonly PhaseCount[]): string {
  return listed(
    counts.map(
      ({ phase, count }) => `${numberWord(count)} ${phaseWords[phase].word.toLowerCase()}`,
    ),
  )
}

/** `Beide`, `Alle drie de`, `Alle zeven`: Dutch drops the article where the number grows. */
function allOf(total: number): string {
  if (total === 2) return 'Beide'
  return total <= 4 ? `Alle ${numberWord(total)} de` : `Alle ${numberWord(total)}`
}
