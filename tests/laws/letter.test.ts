import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateAsOf } from '#app/follow-ups/history.ts'
import { isOpen } from '#app/follow-ups/phase.ts'
import { letterModel } from '#app/letters/model.ts'
import { letterInput } from '#tests/letters/case.ts'
import { anyDay, anyFollowUp, anyInstant, enteredBy } from './any-facts.ts'

/** Up to nine follow-ups of one report, each with any history. */
const anyFollowUps = fc.array(anyFollowUp, { maxLength: 9 }).map((all) =>
  all.map((facts, index) => ({
    ...facts,
    id: 100 + index,
    recommendation: {
      ...facts.recommendation,
      id: index + 1,
      number: String(index + 1),
      position: index + 1,
      title: `Titel ${index + 1}`,
    },
  })),
)

const anyMoment = fc.record({ on: anyDay, knownAt: anyInstant })

const anyPrevious = fc.option(
  fc.record({ asOf: anyDay, sentOn: anyDay, knownAt: anyInstant, number: fc.constant('VGB-1') }),
)

const anyInput = fc
  .record({ followUps: anyFollowUps, moment: anyMoment, previous: anyPrevious })
  .map((more) => letterInput(more))

const runs = { numRuns: 150 }

test('counts add up, and every follow-up stands exactly once where it belongs', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { sections } = letterModel(input)
      const blocks = sections.flatMap((section) => section.blocks)
      const known = input.followUps.filter(({ recordedAt }) => recordedAt <= input.moment.knownAt)
      const open = known.filter((facts) => isOpen(stateAsOf(facts, input.moment).phase))

      const parts = blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : []))
      expect(parts.sort()).toEqual(
        open.map(({ recommendation }) => `aanbeveling-${recommendation.number}`).sort(),
      )

      const ended = sections
        .filter(({ id }) => id === 'afgerond' || id === 'niet-in-uitvoering')
        .flatMap((section) => section.blocks)
        .flatMap((block) => (block.type === 'terms' ? block.items : []))
      expect(ended).toHaveLength(known.length - open.length)
      expect(ended.every(({ text }) => text !== '')).toBe(true)

      const chart = blocks.find((block) => block.type === 'chart')
      if (chart?.type === 'chart') {
        for (const { segments, total } of chart.bars) {
          expect(segments.reduce((sum, { count }) => sum + count, 0)).toBe(total)
        }
        expect(chart.bars[0]?.total).toBe(known.length)
      }
      const table = sections
        .find(({ id }) => id === 'overzicht')
        ?.blocks.find((block) => block.type === 'table')
      if (table?.type === 'table') expect(table.rows).toHaveLength(known.length)
    }),
    runs,
  )
})

test('no sentence is left half: nothing undefined, no double spaces, no loose full stops', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const text = JSON.stringify(letterModel(input).sections)
      expect(text).not.toMatch(/undefined|NaN|\bnull null|Invalid| {2}|\.\.|\s\.|‘’|\(\)/)
    }),
    runs,
  )
})

test('what is entered after its moment changes nothing in a letter', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const followUps = input.followUps.map((facts) => enteredBy(facts, input.moment.knownAt))
      const previous =
        input.previous !== null && input.previous.knownAt <= input.moment.knownAt
          ? input.previous
          : null
      expect(letterModel({ ...input, previous, followUps })).toEqual(
        letterModel({ ...input, previous }),
      )
    }),
    runs,
  )
})
