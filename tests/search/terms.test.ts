import { describe, expect, it } from 'vitest'
import { hitEnd, hitStart, piecesOf } from '#app/search/marked.ts'
import { ftsOf, occursIn, termsOf } from '#app/search/terms.ts'

describe('termsOf', () => {
  it('takes words apart and keeps what is between quotation marks together', () => {
    expect(termsOf('  jeugd "plan van aanpak" O\'Brien ')).toEqual([
      { text: 'jeugd', phrase: false },
      { text: 'plan van aanpak', phrase: true },
      { text: "O'Brien", phrase: false },
    ])
  })

  it('leaves out what holds nothing to look for', () => {
    expect(termsOf(' " ** -- "" ( ) ')).toEqual([])
  })

  it('takes no more than ten', () => {
    expect(termsOf('a '.repeat(50))).toHaveLength(10)
  })
})

describe('ftsOf', () => {
  it.each([
    ['NEAR(a', '"NEAR(a" *'],
    ['text:brug', '"text:brug" *'],
    ['a\u0000b', '"a b" *'],
  ])('makes a string of %j', (word, fts) => {
    expect(ftsOf({ text: word, phrase: false })).toBe(fts)
  })

  it('asks for a phrase as it is', () => {
    expect(ftsOf({ text: 'plan van aanpak', phrase: true })).toBe('"plan van aanpak"')
  })
})

describe('occursIn', () => {
  it('finds the beginning of a word, without accents and capitals', () => {
    const [term] = termsOf('bëla')
    expect(term && occursIn(term, 'Gemeente Bélangrijk')).toBe(true)
    expect(term && occursIn(term, 'Umbela')).toBe(false)
  })
})

describe('piecesOf', () => {
  it('tells the hits from the rest', () => {
    expect(piecesOf(`…een ${hitStart}brug${hitEnd}\nen ${hitStart}weg${hitEnd}`)).toEqual([
      { text: '…een ', hit: false },
      { text: 'brug', hit: true },
      { text: ' en ', hit: false },
      { text: 'weg', hit: true },
    ])
  })
})
