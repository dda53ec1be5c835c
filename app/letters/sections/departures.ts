import { isOpen } from '#app/follow-ups/phase.ts'
import { formatShortDate } from '#app/ui/date.ts'
import type { Block } from '../blocks.ts'
import type { Item } from '../item.ts'
import { movesOf } from '../planning.ts'
import { quoted } from '../wording/name.ts'
import { sentence } from '../wording/sentence.ts'

/** Afwijkingen: what moved, from when to when, why and by whom. Empty where every date stands as it was set. */
export function departureBlocks(items: readonly Item[]): Block[] {
  const rows = items
    .filter(({ now }) => isOpen(now.phase))
    .flatMap(({ facts, now, before }) =>
      movesOf(facts, now, before).map((move) => [
        { text: facts.recommendation.number },
        { text: move.stepTitle === null ? 'Uitvoering' : `Stap ${quoted(move.stepTitle)}` },
        { text: formatShortDate(move.firstOn) },
        { text: formatShortDate(move.on), ...(before !== null && move.isNew && { note: 'nieuw' }) },
        { text: sentence(move.reason) || 'Geen reden opgegeven.' },
        move.grantedOn === null
          ? { text: 'Ons college' }
          : { text: 'De griffie', note: formatShortDate(move.grantedOn) },
      ]),
    )
  if (rows.length === 0) return []
  return [
    {
      type: 'table',
      caption: 'Wat is verschoven, en waarom',
      columns: [
        { label: 'Nr.', share: 5 },
        { label: 'Wat', share: 20, rowHeader: true },
        { label: 'Eerste datum', share: 15 },
        { label: 'Nieuwe datum', share: 15 },
        { label: 'Reden', share: 30 },
        { label: 'Besloten door', share: 15 },
      ],
      rows,
    },
  ]
}
