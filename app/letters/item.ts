import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { type FollowUpState, stateAsOf } from '#app/follow-ups/history.ts'
import type { LetterInput } from './letter-input.ts'
import { type Planning, planningOf } from './planning.ts'
import { type Change, changeSince } from './since.ts'

/** One follow-up as a letter looks at it: how it stands, how it stood in the previous letter, and the difference. */
export type Item = {
  facts: FollowUpFacts
  now: FollowUpState
  /** Null: there was no previous letter. */
  before: FollowUpState | null
  change: Change
  planning: Planning
  /** The number of the recommendation that this one is a part of. */
  partOf: string | null
}

/** The follow-ups that existed at the moment of the letter, in the order of the report. */
export function itemsOf({ followUps, moment, previous }: LetterInput): Item[] {
  const known = followUps
    .filter((facts) => facts.recordedAt <= moment.knownAt)
    .sort((a, b) => a.recommendation.position - b.recommendation.position || a.id - b.id)
  const numbers = new Map(
    known.map(({ recommendation }) => [recommendation.id, recommendation.number]),
  )
  return known.map((facts) => {
    const now = stateAsOf(facts, moment)
    const before = previous && stateAsOf(facts, { on: previous.asOf, knownAt: previous.knownAt })
    return {
      facts,
      now,
      before,
      change: changeSince(facts, before, now),
      planning: planningOf(facts, now),
      partOf: numbers.get(facts.recommendation.parentId ?? Number.NaN) ?? null,
    }
  })
}
