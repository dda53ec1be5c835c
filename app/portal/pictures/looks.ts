import type { Acted } from '#app/reviews/promise-by-action.ts'
import { actedWords } from '#app/reviews/words.ts'
import type { PhaseShape } from '#app/ui/phase-shapes.ts'
import { type PhaseTone, phaseWords, toneOnPaper } from '#app/ui/phase-words.ts'
import { type Phase, phases } from '#db/schema/codes.ts'
import type { Look, Parts } from './picture.ts'

function lookOf(word: string, shape: PhaseShape, tone: PhaseTone): Look {
  return { word, shape, colour: toneOnPaper[tone], tone: `tone-${tone}` }
}

/** How each phase looks in a picture. */
export const phaseLooks = Object.fromEntries(
  phases.map((phase) => {
    const { word, shape, tone } = phaseWords[phase]
    return [phase, lookOf(word, shape, tone)]
  }),
) as Record<Phase, Look>

const actedShapes: Record<Acted, [PhaseShape, PhaseTone]> = {
  judged_followed: ['filledCheckedCircle', 'done'],
  judged_partly: ['halfCircle', 'closed'],
  judged_not: ['crossedCircle', 'aside'],
  reported_done: ['checkedCircle', 'reported'],
  in_progress: ['halfCircle', 'working'],
  not_started: ['square', 'planning'],
  ended: ['barredCircle', 'aside'],
}

/** How each outcome of a promise looks in a picture. */
export const actedLooks = Object.fromEntries(
  Object.entries(actedShapes).map(([acted, [shape, tone]]) => [
    acted,
    lookOf(actedWords[acted as Acted], shape, tone),
  ]),
) as Record<Acted, Look>

/** What is counted of `order`, with the look of each. */
export function partsOf<Code extends string>(
  order: readonly Code[],
  counts: Partial<Record<Code, number>>,
  looks: Record<Code, Look>,
): Parts {
  return order.flatMap((code) => {
    const count = counts[code] ?? 0
    return count === 0 ? [] : [{ look: looks[code], count }]
  })
}

/** The parts in words: `In uitvoering 3, te plannen 1`. */
export function partsInWords(parts: Parts): string {
  return parts.map(({ look, count }) => `${look.word.toLowerCase()} ${count}`).join(', ')
}
