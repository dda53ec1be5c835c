import type { FollowUpState } from '#app/follow-ups/history.ts'
import { isOpen } from '#app/follow-ups/phase.ts'
import { type CalendarDate, monthsBetween } from '#app/workflow/calendar-date.ts'
import type { Block } from '../blocks.ts'
import { verdictSentence } from '../wording/answer.ts'
import { dateWords, timeSpan } from '../wording/date.ts'
import { theRecommendations } from '../wording/list.ts'
import { counted } from '../wording/number.ts'
import { joined, plainText, sentence } from '../wording/sentence.ts'
import type { Place } from './comparison.ts'
import { silentMonths } from './explanation.ts'

/** The verdicts of the audit office, and on what it has still to give one. */
export function verdictBlocks(places: readonly Place[]): Block[] {
  const blocks = places.flatMap(({ name, items }): Block[] => {
    const judged = items.flatMap(({ facts, now }) =>
      now.review === null ? [] : [{ facts, review: now.review }],
    )
    const waiting = items.filter(({ now }) => now.phase === 'reported_done' && now.review === null)
    const pending =
      waiting.length === 0
        ? ''
        : `Het college heeft ${theRecommendations(waiting.map(({ facts }) => facts.recommendation.number))} gereed gemeld. Daarover geven wij nog een oordeel.`
    if (judged.length === 0 && pending === '') return []
    return [
      { type: 'heading', level: 2, id: `oordeel-${slug(name)}`, text: name },
      ...(judged.length === 0
        ? []
        : [
            {
              type: 'terms' as const,
              items: judged.map(({ facts: { recommendation }, review }) => ({
                term: `Aanbeveling ${recommendation.number}: ${plainText(recommendation.title)}`,
                text: joined(verdictSentence(review, true), sentence(review.explanation)),
              })),
            },
          ]),
      ...(pending === '' ? [] : [{ type: 'paragraph' as const, text: pending }]),
    ]
  })
  return blocks.length > 0
    ? blocks
    : [{ type: 'paragraph', text: 'Wij hebben over deze aanbevelingen nog geen oordeel gegeven.' }]
}

/** Of which open follow-ups no message came for months, and when the municipality last said anything. */
export function silenceBlocks(places: readonly Place[], today: CalendarDate): Block[] {
  const entries = places.flatMap(({ name, items }) => {
    const silent = items.filter(({ now }) => isOpen(now.phase) && silentSince(now, today))
    if (silent.length === 0) return []
    const last = items
      .map(({ now }) => now.lastUpdate?.occurredOn ?? '')
      .sort()
      .at(-1)
    const numbers = theRecommendations(silent.map(({ facts }) => facts.recommendation.number))
    const since = last
      ? `Het laatste bericht uit deze gemeente is van ${dateWords(last)}${last === today ? '' : `, ${timeSpan(last, today)} geleden`}.`
      : 'Uit deze gemeente kwam nog geen enkel bericht.'
    return [
      {
        term: name,
        text: joined(
          `Over ${numbers} hoorden wij ${counted(silentMonths, 'maand', 'maanden')} of langer niets.`,
          since,
        ),
      },
    ]
  })
  return entries.length === 0 ? [] : [{ type: 'terms', items: entries }]
}

function silentSince({ lastUpdate, outcome, phase }: FollowUpState, today: CalendarDate): boolean {
  if (phase !== 'to_plan' && phase !== 'in_progress') return false
  const since = lastUpdate?.occurredOn ?? outcome?.occurredOn
  return since !== undefined && monthsBetween(since, today) >= silentMonths
}

/** What the audit office proposes to close. */
export function closureBlocks(places: readonly Place[]): Block[] {
  const proposed = places.flatMap(({ name, items }) =>
    items
      .filter(({ now }) => now.closure?.kind === 'proposed' && now.closure.party === 'auditOffice')
      .map(({ facts: { recommendation }, now }) =>
        joined(
          `${name}, aanbeveling ${recommendation.number}, ${plainText(recommendation.title)}.`,
          sentence(now.closure?.reason ?? ''),
        ),
      ),
  )
  if (proposed.length === 0) return []
  return [
    { type: 'paragraph', text: 'Wij stellen de raden voor om af te doen:' },
    { type: 'list', ordered: true, items: proposed },
  ]
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
