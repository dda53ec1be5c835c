import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { type FollowUpState, stateAsOf } from '#app/follow-ups/history.ts'
import { historyOf } from '#app/follow-ups/history-entries.ts'
import { phaseOf } from '#app/follow-ups/phase.ts'
import { anyDay, anyFollowUp, anyInstant, enteredBy } from './any-facts.ts'

/** Which facts each party brings, and where its say stands in the state. */
const parties = [
  { facts: ['responses'], says: (state: FollowUpState) => state.response },
  { facts: ['outcomes'], says: (state: FollowUpState) => state.outcome },
  { facts: ['updates', 'steps'], says: (state: FollowUpState) => [state.status, state.steps] },
  { facts: ['reviews'], says: (state: FollowUpState) => state.review },
  { facts: ['closures'], says: (state: FollowUpState) => state.closure },
] as const

describe('the state of a follow-up', () => {
  it('as known at a moment never changes by what is entered later', () => {
    fc.assert(
      fc.property(anyFollowUp, anyDay, anyInstant, (facts, on, knownAt) => {
        const moment = { on, knownAt }
        expect(stateAsOf(facts, moment)).toEqual(stateAsOf(enteredBy(facts, knownAt), moment))
      }),
      { numRuns: 1000 },
    )
  })

  it('has no say of one party that another party changed', () => {
    fc.assert(
      fc.property(anyFollowUp, anyFollowUp, anyDay, anyInstant, (facts, others, on, knownAt) => {
        for (const party of parties) {
          const changed: FollowUpFacts = { ...facts }
          for (const other of parties)
            if (other !== party)
              for (const key of other.facts) Object.assign(changed, { [key]: others[key] })
          const moment = { on, knownAt }
          expect(party.says(stateAsOf(changed, moment))).toEqual(
            party.says(stateAsOf(facts, moment)),
          )
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has the phase that follows from its facts alone, whatever the order in which they are read', () => {
    fc.assert(
      fc.property(anyFollowUp, anyDay, anyInstant, (facts, on, knownAt) => {
        const moment = { on, knownAt }
        const turned: FollowUpFacts = {
          ...facts,
          responses: facts.responses.toReversed(),
          outcomes: facts.outcomes.toReversed(),
          steps: facts.steps.toReversed(),
          updates: facts.updates.toReversed(),
          reviews: facts.reviews.toReversed(),
          closures: facts.closures.toReversed(),
        }
        fc.pre(hasNoTwins(facts))
        const state = stateAsOf(facts, moment)
        expect(stateAsOf(turned, moment).phase).toBe(state.phase)
        expect(phaseOf(state)).toBe(state.phase)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves every entry in the history, also what was replaced', () => {
    fc.assert(
      fc.property(anyFollowUp, anyInstant, (facts, knownAt) => {
        const known = enteredBy(facts, knownAt)
        const count =
          known.responses.length +
          known.outcomes.length +
          known.assignments.length +
          known.updates.length +
          known.extensions.length +
          known.extensions.flatMap((extension) => extension.rulings).length +
          known.reviews.length +
          known.closures.length
        // Of steps a mere change of place is no event, so they are counted apart.
        const entries = historyOf(known, knownAt)
        expect(entries.filter((entry) => entry.kind !== 'step')).toHaveLength(count)
        const planned = entries.filter(
          (entry) => entry.kind === 'step' && entry.change === 'planned',
        )
        const started = known.steps.filter((step) => step.revisions.length > 0)
        expect(planned).toHaveLength(started.length)
      }),
    )
  })
})

/** The database gives every fact an id of its own; the arbitrary facts may share one, and then order decides. */
function hasNoTwins(facts: FollowUpFacts): boolean {
  const lists = [facts.responses, facts.outcomes, facts.updates, facts.reviews, facts.closures]
  return [...lists, ...facts.steps.map((step) => step.revisions)].every(
    (list) => new Set(list.map((fact) => fact.id)).size === list.length,
  )
}
