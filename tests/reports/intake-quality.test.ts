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

/** A third of them, to keep `npm test` quick; `npm run intake:quality` measures all. */
it('reads the texts of the rounds nearly in full', () => {
  const all = fixtureSets
    .filter((set) => set.startsWith('round-'))
    .flatMap((set) => fixturesOf(`tests/fixtures/intake/${set}`))
    .filter((_, index) => index % 3 === 0)
    .map((each) => measure(each.name, each.text, each.expected))
  expect(all.length).toBeGreaterThanOrEqual(80)
  for (const part of ['recommendations', 'addressees', 'municipalities'] as const) {
    const { recall, precision } = percents(total(all.map((each) => each[part])))
    expect(Math.min(recall, precision)).toBeGreaterThanOrEqual(97)
  }
})
