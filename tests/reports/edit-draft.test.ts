import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countFollowUps,
  creationWords,
  type DraftReport,
  emptyDraft,
  emptyRecommendation,
} from '#app/reports/draft.ts'
import { draftEdits, editDraft } from '#app/reports/edit-draft.ts'

function draftOf(...texts: string[]): DraftReport {
  return {
    ...emptyDraft(['GM9001', 'GM9002']),
    recommendations: texts.map((text, index) => ({
      ...emptyRecommendation(`r${index + 1}`, String(index + 1)),
      title: `Titel ${index + 1}`,
      text,
      recognised: {
        confidence: 'zeker' as const,
        reason: 'Genummerd.',
        places: [{ start: index * 10, end: index * 10 + 5 }],
      },
    })),
  }
}

const numbers = (draft: DraftReport) => draft.recommendations.map((one) => one.number)
const texts = (draft: DraftReport) => draft.recommendations.map((one) => one.text)

describe('editDraft', () => {
  it('adds an empty one with the next free number', () => {
    const { draft, key } = editDraft(draftOf('Een.', 'Twee.'), 'add', '')
    expect(numbers(draft)).toEqual(['1', '2', '3'])
    expect(key).toBe('r3')
  })

  it('leaves one out and puts it back in its place', () => {
    const { draft: without, key } = editDraft(draftOf('Een.', 'Twee.', 'Drie.'), 'drop', 'r2')
    expect([texts(without), key]).toEqual([['Een.', 'Drie.'], 'r3'])
    expect(texts(editDraft(without, 'putBack', 'r2').draft)).toEqual(['Een.', 'Twee.', 'Drie.'])
  })

  it('splits at blank lines, else at sentences, and says when it cannot', () => {
    const start = draftOf('Maak een lijst.\n\nVoer die uit. Met zorg.')
    const { draft } = editDraft(start, 'split', 'r1')
    expect(texts(draft)).toEqual(['Maak een lijst.', 'Voer die uit. Met zorg.'])
    expect(numbers(draft)).toEqual(['1a', '1b'])
    expect(draft.recommendations[1]?.title).toBe('Voer die uit')
    const again = editDraft(draft, 'split', draft.recommendations[1]?.key ?? '').draft
    expect(numbers(again)).toEqual(['1a', '1b1', '1b2'])
    expect(editDraft(again, 'split', 'r1').refused).toBe(true)
  })

  it('keeps parts at what they were a part of when that is split, joined or renumbered', () => {
    const start = draftOf('Een. Nog een.', 'Twee.', 'Drie.')
    const [, second, third] = start.recommendations
    if (second) second.parent = '1'
    if (third) third.parent = '2'
    const split = editDraft(start, 'split', 'r1').draft
    expect(split.recommendations.map((one) => one.parent)).toEqual(['', '', '1a', '2'])
    const renumbered = editDraft(split, 'renumber', '').draft
    expect(renumbered.recommendations.map((one) => one.parent)).toEqual(['', '', '1', '3'])
    const joined = editDraft(start, 'join', 'r2').draft
    expect(texts(joined)).toEqual(['Een. Nog een.\nTwee.', 'Drie.'])
    expect(joined.recommendations[1]?.parent).toBe('1')
    expect(editDraft(start, 'join', 'r1').refused).toBe(true)
  })

  it('moves within the list and no further', () => {
    const start = draftOf('Een.', 'Twee.')
    expect(texts(editDraft(start, 'moveDown', 'r1').draft)).toEqual(['Twee.', 'Een.'])
    expect(texts(editDraft(start, 'moveUp', 'r1').draft)).toEqual(['Een.', 'Twee.'])
  })

  it('never loses a word or makes two of one key, whatever is done', () => {
    const edit = fc.tuple(fc.constantFrom(...draftEdits), fc.integer({ min: 1, max: 8 }))
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        let draft = draftOf('Alfa beta. Gamma.', 'Delta.', 'Epsilon. Zeta eta. Theta.')
        const words = (of: DraftReport) =>
          [...of.recommendations, ...of.dropped]
            .flatMap((one) => one.text.split(/\s+/))
            .filter(Boolean)
            .sort()
        const before = words(draft)
        for (const [what, at] of edits) draft = editDraft(draft, what, `r${at}`).draft
        expect(words(draft)).toEqual(before)
        const keys = [...draft.recommendations, ...draft.dropped].map((one) => one.key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})

describe('what will be created', () => {
  it('counts a follow-up for each municipality to which a recommendation applies', () => {
    const draft = draftOf('Een.', 'Twee.')
    expect(creationWords(draft)).toBe('2 aanbevelingen × 2 gemeenten = 4 opvolgingen')
    draft.recommendations[0]?.municipalities.push({
      code: 'GM9002',
      applies: false,
      role: 'own',
      executor: '',
    })
    expect(countFollowUps(draft)).toBe(3)
    expect(creationWords(draft)).toBe('2 aanbevelingen in 2 gemeenten: 3 opvolgingen')
  })
})
