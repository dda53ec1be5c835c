import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import type { FollowUpState } from '#app/follow-ups/history.ts'
import { verdictWords } from '#app/reviews/words.ts'
import { phaseWords } from '#app/ui/phase-words.ts'
import { phases } from '#db/schema/codes.ts'
import type { Block, Cell } from '../blocks.ts'
import { phaseCountList } from '../wording/phase-count.ts'
import { joined, plainText } from '../wording/sentence.ts'
import { countPhases } from './overview.ts'

/** One follow-up as it stands, among those of its municipality. */
export type PlaceItem = { facts: FollowUpFacts; now: FollowUpState }

/** One municipality with its follow-ups of the report. */
export type Place = { name: string; items: readonly PlaceItem[] }

/** How far each municipality is: a bar for each, and the recommendations side by side. */
export function comparisonBlocks(places: readonly Place[]): Block[] {
  const bars = places.map(({ name, items }) => {
    const segments = countPhases(items.map(({ now }) => now))
    return { label: name, total: items.length, segments }
  })
  const shown = new Set(bars.flatMap(({ segments }) => segments.map(({ phase }) => phase)))
  return [
    {
      type: 'chart',
      caption: 'Aantal aanbevelingen per fase',
      alternative: joined(
        'Staafdiagram van het aantal aanbevelingen per fase.',
        ...bars.map(({ label, segments }) =>
          segments.length === 0 ? `${label}: geen.` : `${label}: ${phaseCountList(segments)}.`,
        ),
      ),
      bars,
      legend: phases
        .filter((phase) => shown.has(phase))
        .map((phase) => ({ phase, text: phaseWords[phase].word })),
    },
    ...comparison(places),
  ]
}

/** Every recommendation beside itself in the other municipalities. */
function comparison(places: readonly Place[]): Block[] {
  const recommendations = new Map(
    places
      .flatMap(({ items }) => items.map(({ facts }) => facts.recommendation))
      .sort((a, b) => a.position - b.position)
      .map((one) => [one.id, one]),
  )
  if (recommendations.size === 0) return []
  const share = Math.floor(70 / Math.max(places.length, 1))
  return [
    {
      type: 'table',
      caption: 'De aanbevelingen in elke gemeente',
      columns: [
        { label: 'Nr.', share: 5 },
        { label: 'Aanbeveling', share: 25, rowHeader: true },
        ...places.map(({ name }) => ({ label: name, share })),
      ],
      rows: [...recommendations.values()].map(({ id, number, title }) => [
        { text: number },
        { text: plainText(title) },
        ...places.map(({ items }) =>
          phaseCell(items.find(({ facts }) => facts.recommendation.id === id)),
        ),
      ]),
    },
  ]
}

function phaseCell(one: PlaceItem | undefined): Cell {
  if (one === undefined) return { text: 'Niet gericht aan deze gemeente' }
  const { phase, review } = one.now
  return {
    text: phaseWords[phase].word,
    phase,
    ...(review !== null && { note: `oordeel: ${verdictWords[review.verdict].toLowerCase()}` }),
  }
}
