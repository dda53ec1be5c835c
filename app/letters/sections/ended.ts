import type { Phase } from '#db/schema/codes.ts'
import type { Block } from '../blocks.ts'
import type { Item } from '../item.ts'
import { verdictSentences } from '../wording/answer.ts'
import { dateWords } from '../wording/date.ts'
import { joined, plainText, reasonSentence, sentence } from '../wording/sentence.ts'

const stopped: ReadonlySet<Phase> = new Set(['not_adopted', 'not_done', 'lapsed', 'not_applicable'])

/** Niet in uitvoering: each recommendation that is not carried out, with its reason. */
export function stoppedBlocks(items: readonly Item[]): Block[] {
  return listOf(items.filter(({ now }) => stopped.has(now.phase)))
}

/** What is finished: followed according to the audit office, or closed by the council. */
export function finishedBlocks(items: readonly Item[]): Block[] {
  return listOf(items.filter(({ now }) => now.phase === 'followed' || now.phase === 'closed'))
}

function listOf(items: readonly Item[]): Block[] {
  if (items.length === 0) return []
  return [
    {
      type: 'terms',
      items: items.map((item) => ({
        term: `Aanbeveling ${item.facts.recommendation.number}: ${plainText(item.facts.recommendation.title)}`,
        text: endSentences(item),
      })),
    },
  ]
}

function endSentences(item: Item): string {
  const { now } = item
  switch (now.phase) {
    case 'closed':
      return joined(
        `Uw raad heeft deze aanbeveling op ${dateWords(now.closure?.occurredOn ?? now.on)} afgedaan.`,
        sentence(now.closure?.reason ?? ''),
        sentence(now.closure?.consequence ?? ''),
      )
    case 'followed':
      return now.review === null ? '' : verdictSentences(now.review)
    case 'not_adopted':
      return notAdopted(item)
    case 'not_done':
      return reported(item, 'Wij hebben deze aanbeveling niet uitgevoerd')
    case 'lapsed':
      return reported(item, 'Deze aanbeveling is vervallen')
    case 'not_applicable':
      return reported(item, 'Deze aanbeveling is niet van toepassing op onze gemeente')
    default:
      return ''
  }
}

function notAdopted({ now: { outcome, response } }: Item): string {
  const refused = response?.kind === 'rejected' ? sentence(response.explanation) : ''
  if (outcome?.outcome === 'noted') {
    return joined(
      'Wij nemen deze aanbeveling niet over.',
      refused,
      `Uw raad heeft dat op ${dateWords(outcome.occurredOn)} voor kennisgeving aangenomen.`,
      sentence(outcome.explanation),
    )
  }
  if (outcome === null) return refused
  return joined(
    `Uw raad heeft deze aanbeveling op ${dateWords(outcome.occurredOn)} niet overgenomen.`,
    sentence(outcome.explanation) || refused,
  )
}

function reported({ now: { status, review } }: Item, what: string): string {
  return joined(
    `${what}.`,
    reasonSentence(status?.reason ?? ''),
    review !== null && verdictSentences(review),
  )
}
