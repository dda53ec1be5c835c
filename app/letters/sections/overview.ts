import { outcomeWords, responseWords } from '#app/decisions/words.ts'
import type { FollowUpState } from '#app/follow-ups/history.ts'
import { isOpen } from '#app/follow-ups/phase.ts'
import { verdictWords } from '#app/reviews/words.ts'
import { formatShortDate } from '#app/ui/date.ts'
import { phaseWords } from '#app/ui/phase-words.ts'
import { phases } from '#db/schema/codes.ts'
import type { Bar, Block, Cell, Column } from '../blocks.ts'
import type { Item } from '../item.ts'
import type { LetterInput } from '../letter-input.ts'
import { changeCounts } from '../wording/change-count.ts'
import { dateWords } from '../wording/date.ts'
import { type PhaseCount, phaseCountList, phaseCounts } from '../wording/phase-count.ts'
import { joined, plainText } from '../wording/sentence.ts'
import { changeWords } from '../words.ts'

/** In één oogopslag: the counts in a sentence, the chart beside the previous letter, the table. */
export function overviewBlocks(input: LetterInput, items: readonly Item[]): Block[] {
  const counts = countPhases(items.map(({ now }) => now))
  const summary: Block = {
    type: 'paragraph',
    text: joined(
      phaseCounts(counts),
      input.previous !== null && changeCounts(items.map(({ change }) => change)),
    ),
  }
  if (items.length === 0) return [summary]
  return [summary, chart(input, items, counts), table(input, items)]
}

/** How many follow-ups stand in each phase that occurs, in the order of the phases. */
export function countPhases(states: readonly FollowUpState[]): PhaseCount[] {
  return phases
    .map((phase) => ({ phase, count: states.filter((state) => state.phase === phase).length }))
    .filter(({ count }) => count > 0)
}

function chart(input: LetterInput, items: readonly Item[], counts: PhaseCount[]): Block {
  const bars = [bar('Deze brief', counts)]
  const alternatives = [`Nu: ${phaseCountList(counts)}.`]
  const shown = new Set(counts.map(({ phase }) => phase))
  if (input.previous !== null) {
    const { asOf, knownAt } = input.previous
    const earlier = countPhases(
      items.flatMap(({ facts, before }) =>
        before !== null && facts.recordedAt <= knownAt ? before : [],
      ),
    )
    bars.push(bar('Vorige brief', earlier))
    for (const { phase } of earlier) shown.add(phase)
    alternatives.push(
      earlier.length === 0
        ? 'In de vorige brief stond nog geen van deze aanbevelingen.'
        : `In de vorige brief, op ${dateWords(asOf)}: ${phaseCountList(earlier)}.`,
    )
  }
  return {
    type: 'chart',
    caption: 'Aantal aanbevelingen per fase',
    alternative: joined('Staafdiagram van het aantal aanbevelingen per fase.', ...alternatives),
    bars,
    legend: phases
      .filter((phase) => shown.has(phase))
      .map((phase) => ({ phase, text: phaseWords[phase].word })),
  }
}

function bar(label: string, segments: PhaseCount[]): Bar {
  return { label, total: segments.reduce((sum, { count }) => sum + count, 0), segments }
}

function table({ previous }: LetterInput, items: readonly Item[]): Block {
  const columns: Column[] = [
    { label: 'Nr.', share: 5 },
    { label: 'Aanbeveling', share: 21, rowHeader: true },
    { label: 'Reactie', share: 13 },
    { label: 'Raadsbesluit', share: 16 },
    { label: 'Fase', share: 18 },
    { label: 'Planning', share: 14 },
  ]
  if (previous !== null) columns.push({ label: 'Sinds vorige brief', share: 13 })
  return {
    type: 'table',
    caption:
      items.length === 1 ? 'De aanbeveling en haar stand' : 'Alle aanbevelingen en hun stand',
    columns,
    rows: items.map((item) => row(item, previous !== null)),
  }
}

function row(item: Item, withChange: boolean): Cell[] {
  const { now, facts, change } = item
  const cells: Cell[] = [
    { text: facts.recommendation.number },
    { text: plainText(facts.recommendation.title) },
    responseCell(now),
    now.outcome === null
      ? { text: 'Nog geen' }
      : { text: outcomeWords[now.outcome.outcome], note: formatShortDate(now.outcome.occurredOn) },
    { text: phaseWords[now.phase].word, phase: now.phase },
    planningCell(item),
  ]
  if (withChange) cells.push({ text: changeWords[change] })
  return cells
}

/** A college that has not answered before the decision does so no more. */
function responseCell({ response, outcome }: FollowUpState): Cell {
  if (response !== null) return { text: responseWords[response.kind] }
  return { text: outcome === null ? 'Nog geen' : 'Geen' }
}

/** What is reported done waits for a verdict, or has one that is not yet "followed". */
function verdictCell({ review, status }: FollowUpState): Cell {
  if (review === null || review.occurredOn < (status?.occurredOn ?? ''))
    return { text: 'Oordeel rekenkamer volgt' }
  return {
    text: verdictWords[review.verdict],
    note: `oordeel ${formatShortDate(review.occurredOn)}`,
  }
}

function planningCell({ now, planning: { whole, steps } }: Item): Cell {
  if (now.phase === 'closed') return { text: formatShortDate(now.closure?.occurredOn ?? now.on) }
  if (now.phase === 'followed') return { text: formatShortDate(now.review?.occurredOn ?? now.on) }
  if (!isOpen(now.phase)) return { text: 'Vervalt' }
  if (now.phase === 'reported_done') return verdictCell(now)
  const last =
    steps
      .map(({ dueOn }) => dueOn)
      .sort()
      .at(-1) ?? null
  const [dueOn, firstDueOn] = whole?.dueOn ? [whole.dueOn, whole.firstDueOn] : [last, last]
  if (dueOn === null) return { text: whole === null ? 'Na raadsbesluit' : 'Geen datum' }
  if (firstDueOn !== null && firstDueOn !== dueOn) {
    return { text: formatShortDate(dueOn), note: `eerst ${formatShortDate(firstDueOn)}` }
  }
  return { text: formatShortDate(dueOn), ...(dueOn < now.on && { note: 'te laat' }) }
}
