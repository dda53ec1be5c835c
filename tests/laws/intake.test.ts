import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recognise } from '#app/reports/intake/recognise.ts'

const pieces = fc.constantFrom(
  'Aanbevelingen',
  'De Rekenkamer adviseert het college om:',
  '- de registratie te verbeteren;',
  '• Stel een plan vast.',
  '1. Informeer de raad jaarlijks.',
  'Aanbeveling 2',
  'Aanbeveling 3: Maak keuzes.',
  'a) met inwoners te praten',
  'Bestuurlijke reactie',
  'Het college neemt dit over.',
  'Betreft:',
  'Wassenaar',
  'De gemeenten Ede, Tiel en Oss deden mee.',
  '22 juli 2025',
  'nr\taanbeveling\tvoor wie',
  '1\tStel een plan vast voor het groen\tcollege',
  '',
  '(',
  '\u00ad- 3.2.1 ',
)
const texts = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 60 })), { maxLength: 25 })
  .map((lines) => lines.join('\n'))

it('points every recommendation and municipality at words that stand in the source', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const report = recognise({ text })
      for (const { places, text: found, number, parent } of report.recommendations) {
        for (const { start, end } of places) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        expect(found.length).toBeGreaterThan(0)
        expect(parent).not.toBe(number)
      }
      for (const { place, name } of report.municipalities) {
        expect(text.slice(place.start, place.end).toLowerCase()).toContain(
          name.slice(0, 3).toLowerCase(),
        )
      }
    }),
    { numRuns: 150 },
  )
})

it('gives every recommendation a number of its own, and parents that exist', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { recommendations } = recognise({ text })
      const numbers = recommendations.map((each) => each.number)
      expect(new Set(numbers).size).toBe(numbers.length)
      for (const { parent } of recommendations)
        if (parent !== null) expect(numbers).toContain(parent)
    }),
    { numRuns: 150 },
  )
})
