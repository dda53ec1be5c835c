import { expect, test } from 'vitest'
import { letterModel } from '#app/letters/model.ts'
import {
  assertPrintable,
  unprintable,
  unprintableCharacters,
} from '#app/letters/printable.server.ts'
import { renderPdf } from '#app/letters/render/pdf.server.ts'
import { LetterRenderError } from '#app/letters/render/render-error.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { outcome } from '#tests/deadlines/facts.ts'
import { fullCase, item, letterInput, message } from './case.ts'

test('Dutch with its accents, quotation marks and the euro can be printed', () => {
  expect(unprintableCharacters('‘Eén’ “reëel” – café, naïef, ç ø š ž Ł €\n§ 3, 5% ½ …')).toEqual([])
})

test('what the fonts lack is named once', () => {
  expect(unprintableCharacters('Klaar 😀 en 漢字 😀')).toEqual(['😀', '漢', '字'])
  expect(() => assertPrintable('done', 'Klaar 😀')).toThrow(Refusal)
  expect(() => assertPrintable('done', 'Klaar')).not.toThrow()
})

const followUps = [
  item('1', 'Vroege start', 'Tekst.', {
    outcomes: [outcome('2025-11-04')],
    updates: [message('2026-09-01', 'in_progress', { done: 'Gelukt 😀' })],
  }),
]

test('in a letter it is named with its place', () => {
  const letter = letterModel(letterInput({ followUps }))
  expect(unprintable(letter)).toEqual([
    { place: 'Bij ‘Aanbeveling 1: Vroege start’', character: '😀' },
  ])
  expect(unprintable(letterModel(letterInput({ followUps: fullCase() })))).toEqual([])
})

test('the typesetter agrees: it refuses that letter, and the next one still comes out', () => {
  expect(() => renderPdf(letterModel(letterInput({ followUps })))).toThrow(LetterRenderError)
  expect(renderPdf(letterModel(letterInput({ followUps: fullCase() }))).length).toBeGreaterThan(
    10_000,
  )
})
