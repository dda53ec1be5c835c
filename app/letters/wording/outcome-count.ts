import { type DecisionOutcome, decisionOutcomes } from '#db/schema/codes.ts'
import { listed } from './list.ts'
import { numberWord } from './number.ts'

/** What the council did with how many. */
const participles: Record<DecisionOutcome, string> = {
  adopted: 'overgenomen',
  adopted_amended: 'gewijzigd overgenomen',
  not_adopted: 'niet overgenomen',
  noted: 'voor kennisgeving aangenomen',
  deferred: 'aangehouden',
}

/**
 * What the council (`hij`, named in the sentence before) decided about how many recommendations; null: nothing yet.
 * The counts add up. Empty for a single
 * recommendation, of which the letter tells it in its own place.
 */
export function outcomeCounts(outcomes: readonly (DecisionOutcome | null)[]): string {
  if (outcomes.length < 2) return ''
  const counts = decisionOutcomes
    .map((outcome) => ({ outcome, count: outcomes.filter((one) => one === outcome).length }))
    .filter(({ count }) => count > 0)
  const [first, ...others] = counts
  if (first === undefined) return ''
  if (first.count === outcomes.length) {
    const all = outcomes.length === 2 ? 'beide' : `alle ${numberWord(outcomes.length)}`
    return `Hij heeft ze ${all} ${participles[first.outcome]}.`
  }
  const parts = [
    `er ${numberWord(first.count)} ${participles[first.outcome]}`,
    ...others.map(({ outcome, count }) => `${numberWord(count)} ${participles[outcome]}`),
  ]
  const open = outcomes.filter((outcome) => outcome === null).length
  const rest = open > 0 ? ` Over ${numberWord(open)} heeft hij nog geen besluit genomen.` : ''
  return `Hij heeft ${listed(parts)}.${rest}`
}
