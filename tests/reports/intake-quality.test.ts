import { expect, it } from 'vitest'
import { fixtureSets, fixturesOf, measure, percents, total } from '#tests/support/intake-quality.ts'

function totals(set: string) {
  const all = fixturesOf(`tests/fixtures/intake/${set}`).map((each) =>
    measure(each.name, each.text, each.expected),
  )
  return {
    texts: all.length,
    recommendations: percents(total(all.map((each) => each.recommendations))),
    addressees: percents(total(all.map((each) => each.addressees))),
    municipalities: percents(total(all.map((each) => each.municipalities))),
    names: all.filter((each) => each.office === false || each.offeredOn === false),
  }
}

it('finds what stands in the texts on which the rules were made, and nothing else', () => {
  const { texts, recommendations, addressees, municipalities, names } = totals('development')
  expect(texts).toBeGreaterThanOrEqual(40)
  expect(recommendations).toEqual({ recall: 100, precision: 100 })
  expect(addressees).toEqual({ recall: 100, precision: 100 })
  expect(municipalities).toEqual({ recall: 100, precision: 100 })
  expect(names).toEqual([])
})

it('holds on texts on which no rule was made', () => {
  const { recommendations, municipalities } = totals('held-out')
  expect(Math.min(recommendations.recall, recommendations.precision)).toBeGreaterThanOrEqual(80)
  expect(Math.min(municipalities.recall, municipalities.precision)).toBeGreaterThanOrEqual(90)
})

it.each(fixtureSets.filter((set) => set.startsWith('round')))('reads %s nearly in full', (set) => {
  const { recommendations, addressees, municipalities } = totals(set)
  for (const score of [recommendations, addressees, municipalities])
    expect(Math.min(score.recall, score.precision)).toBeGreaterThanOrEqual(95)
})
