import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { type LetterModel, letterModel } from '#app/letters/model.ts'
import { fullCase, letterInput } from '#tests/letters/case.ts'

/**
 * A letter of six pages: fourteen recommendations in all states. Each number gives another municipality, whose texts
 * have the same words in another order, so that no letter can be set from what is remembered of another.
 */
export function sixPageLetter(number: number): LetterModel {
  const turn = (text: string) => turned(text, number)
  const facts = [0, 7].flatMap((plus) => fullCase().map((one) => renumbered(one, plus)))
  const followUps = facts.map(
    (one): FollowUpFacts => ({
      ...one,
      recommendation: {
        ...one.recommendation,
        title: turn(one.recommendation.title),
        text: turn(one.recommendation.text),
      },
      responses: one.responses.map((fact) => ({ ...fact, explanation: turn(fact.explanation) })),
      updates: one.updates.map((fact) => ({
        ...fact,
        done: turn(fact.done),
        next: turn(fact.next),
      })),
    }),
  )
  const { municipality } = letterInput()
  const name = `Duinrade ${number}`
  return letterModel(letterInput({ followUps, municipality: { ...municipality, name } }))
}

function renumbered(facts: FollowUpFacts, plus: number): FollowUpFacts {
  const { recommendation } = facts
  return {
    ...facts,
    id: facts.id + plus * 100,
    recommendation: {
      ...recommendation,
      id: recommendation.id + plus * 100,
      number: String(Number(recommendation.number) + plus),
      position: recommendation.position + plus,
      parentId: null,
    },
  }
}

function turned(text: string, number: number): string {
  const words = text.split(' ')
  const from = number % Math.max(words.length, 1)
  return [...words.slice(from), ...words.slice(0, from)].join(' ')
}
