import { describe, expect, it } from 'vitest'
import { emptyDraft, emptyRecommendation } from '#app/reports/draft.ts'
import { sourcePieces } from '#app/reports/source-pieces.ts'

function draftWith(...places: { start: number; end: number }[]) {
  return {
    ...emptyDraft([]),
    recommendations: [
      {
        ...emptyRecommendation('r1', '3'),
        recognised: { confidence: 'zeker' as const, reason: '', places },
      },
    ],
  }
}

describe('sourcePieces', () => {
  const text = 'voor <b>midden</b> na'

  it('marks the places and keeps all of the text', () => {
    const pieces = sourcePieces(text, draftWith({ start: 5, end: 18 }, { start: 19, end: 21 }))
    expect(pieces.map((one) => one.text)).toEqual(['voor ', '<b>midden</b>', ' ', 'na'])
    expect(pieces[1]?.mark).toEqual({
      anchor: 'bron-r1',
      href: '#aanbeveling-r1',
      label: 'Aanbeveling 3',
    })
    expect(pieces[3]?.mark?.anchor).toBe('bron-r1-2')
  })

  it.each([
    [
      'overlapping',
      [
        { start: 0, end: 10 },
        { start: 5, end: 12 },
      ],
    ],
    [
      'nested',
      [
        { start: 0, end: 12 },
        { start: 3, end: 5 },
      ],
    ],
    ['outside', [{ start: 10, end: 500 }]],
    ['none', []],
  ])('loses nothing with places that are %s', (_name, places) => {
    const pieces = sourcePieces(text, draftWith(...places))
    expect(pieces.map((one) => one.text).join('')).toBe(text)
  })
})
