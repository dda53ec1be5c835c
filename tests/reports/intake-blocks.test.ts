import { expect, it } from 'vitest'
import { recognise } from '#app/reports/intake/recognise.ts'
import type { Block } from '#app/reports/intake/source.ts'

/** A source with blocks as a PDF gives them: a number makes an item, nothing makes a heading. */
function asFromPdf(paragraphs: readonly string[]) {
  const blocks: Block[] = []
  let text = ''
  for (const paragraph of paragraphs) {
    const start = text.length
    text += paragraph
    const kind = /^\d/.test(paragraph) ? ('item' as const) : ('paragraph' as const)
    blocks.push({ start, end: text.length, kind, ...(kind === 'item' && { level: 1 }) })
    text += '\n\n'
  }
  return { text, blocks }
}

it('cuts a block where a PDF printed a heading or a title like the text below it', () => {
  const source = asFromPdf([
    'Rekenkamer Leeuwarden',
    '3.2 Aanbevelingen\nOp grond van de conclusies bevelen wij het college van burgemeester en wethouders\naan:',
    '1. Houd een reserve aan\nDe gemeente rekende met vijf procent, en bij zulke projecten is het dubbele gebruikelijk\nin andere plaatsen.',
    '2. Leg elk jaar verantwoording af over de besteding van het geld dat aan de gemeente\nLeeuwarden is gegeven.',
  ])
  const found = recognise(source).recommendations
  expect(found.map((each) => [each.text, each.addressees])).toEqual([
    ['Houd een reserve aan', ['college']],
    [
      'Leg elk jaar verantwoording af over de besteding van het geld dat aan de gemeente Leeuwarden is gegeven.',
      ['college'],
    ],
  ])
  for (const each of found) {
    const quote = source.text.slice(each.place.start, each.place.end)
    expect(quote.replace(/\s+/g, ' ')).toBe(each.text)
  }
})
