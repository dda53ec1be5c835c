import { describe, expect, test } from 'vitest'
import type { Block } from '#app/letters/blocks.ts'
import type { LetterModel } from '#app/letters/model.ts'
import { checkPdf } from '#app/letters/pdf-check/check.ts'
import { renderPdf } from '#app/letters/render/pdf.server.ts'
import { outcomeCounts } from '#app/letters/wording/outcome-count.ts'
import { letterKinds } from './kinds.ts'

const letters = Object.entries(letterKinds).map(([kind, make]) => ({ kind, letter: make() }))

/** Every sentence of a letter, in its order. */
function proseOf({ sections }: LetterModel): string {
  return sections.flatMap(({ blocks }) => blocks.flatMap(wordsOf)).join(' ')
}

function wordsOf(block: Block): string[] {
  if (block.type === 'paragraph' || block.type === 'quote') return [block.text]
  if (block.type === 'passage') return block.paragraphs
  if (block.type === 'terms') return block.items.map(({ text }) => text)
  return block.type === 'list' ? block.items : []
}

function textOf(kind: string): string {
  const found = letters.find((one) => one.kind === kind)
  if (found === undefined) throw new Error(`no letter ${kind}`)
  return proseOf(found.letter)
}

test.each(letters)('$kind: every sentence is whole, and the PDF has no fault', ({ letter }) => {
  const text = proseOf(letter)
  expect(text).not.toMatch(/undefined|NaN|\bnul\b| {2}|\.\.|\s[.,;]|‘’|\(\)|: \.|N\.v\.t/i)
  for (const paragraph of letter.sections.flatMap(({ blocks }) => blocks.flatMap(wordsOf))) {
    expect(paragraph).toMatch(/^[‘“’]?\p{Lu}.*[.!?…:][”’]?$|^’s-/su)
  }
  expect(checkPdf(renderPdf(letter))).toEqual([])
})

describe('one recommendation', () => {
  test('is singular everywhere', () => {
    expect(textOf('een')).toContain(
      'Dit is onze eerste brief over de uitvoering van de aanbeveling.',
    )
    const { letter } = letters.find(({ kind }) => kind === 'een') ?? {}
    expect(JSON.stringify(letter)).not.toMatch(
      /alle aanbevelingen|de aanbevelingen|Voortgang aanbevelingen/i,
    )
  })
})

describe('what the council decided', () => {
  test('is counted in one sentence, and what it has yet to decide in another', () => {
    expect(outcomeCounts(['adopted', 'adopted', 'adopted_amended', 'not_adopted'])).toBe(
      'Hij heeft er twee overgenomen, één gewijzigd overgenomen en één niet overgenomen.',
    )
    expect(outcomeCounts(['adopted', null, null])).toBe(
      'Hij heeft er één overgenomen. Over twee heeft hij nog geen besluit genomen.',
    )
    expect(outcomeCounts(['adopted', 'adopted', 'adopted'])).toBe(
      'Hij heeft ze alle drie overgenomen.',
    )
    expect(outcomeCounts(['noted', 'noted'])).toBe(
      'Hij heeft ze beide voor kennisgeving aangenomen.',
    )
    expect([outcomeCounts([null, null]), outcomeCounts(['adopted'])]).toEqual(['', ''])
  })

  test('and the college never answered is no answer that is still to come', () => {
    const { letter } = letters.find(({ kind }) => kind === 'gestopt') ?? {}
    const table = letter?.sections
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.type === 'table')
    expect(table?.type === 'table' && table.rows.at(-1)?.[2]).toEqual({ text: 'Geen' })
  })
})

test('a letter that only tells of silence does not claim to inform enough', () => {
  expect(textOf('stilte')).not.toContain('voldoende')
  expect(textOf('een')).toContain('voldoende')
})

test('without an agreement the duty to inform is not the second reason', () => {
  expect(textOf('een')).toContain('Met deze brief voldoen wij aan onze plicht')
  expect(textOf('stilte')).toContain('Met deze brief voldoen wij ook aan onze plicht')
})

test('what is open again says why, and what proves not done says so', () => {
  expect(textOf('heropend')).toContain(
    'weer op de lijst gezet. De reden: de helft van de deelnemers is gestopt.',
  )
  expect(textOf('heropend')).toContain(
    'In onze vorige brief meldden wij deze aanbeveling gereed. Dat is zij toch nog niet.',
  )
})

test('a reaction and a decision that came in late are told once, together', () => {
  const text = textOf('laat-ingevoerd')
  expect(text).toContain(
    'Onze reactie en het besluit van uw raad konden nog niet in onze vorige brief staan. Stand op 20 maart 2026: de proef is uitgebreid. Dit kon nog niet in onze vorige brief staan.',
  )
  expect(text.match(/nog niet in onze vorige brief/g)).toHaveLength(2)
})

test('requests for more time stand in their order, by who decided', () => {
  expect(textOf('uitstel')).toMatch(
    /De griffie heeft ons verzoek .* op 2 oktober 2026 afgewezen\. Wij hebben gevraagd om uitstel .* de griffie heeft daarover nog niet beslist\./,
  )
  expect(textOf('uitstel')).toContain(
    'hebben wij bekeken hoe het staat: er is nog niets veranderd.',
  )
})

test('steps without a date say so once', () => {
  expect(textOf('zonder-planning')).toContain(
    '‘Uitvoerder geregeld spreken’ en nog drie stappen. Die hebben nog geen datum.',
  )
})

test('the audit office gives its verdicts in whole sentences', () => {
  expect(textOf('rekenkamer')).toContain(
    'Op 11 juni 2026 oordeelden wij dat deze aanbeveling is opgevolgd.',
  )
  expect(textOf('rekenkamer')).toContain('Over de aanbevelingen 1 tot en met 3 hoorden wij')
})

test('what was told long ago in a first letter is not told as news', () => {
  const text = textOf('lang-geleden')
  expect(text).toContain(
    'Dat was het bericht van 20 november 2025; sindsdien kregen wij geen nieuw bericht.',
  )
  expect(text).toContain('Over de uitvoering van deze aanbeveling kunnen wij nog niets melden.')
  expect(text).not.toContain('voldoende hebben geïnformeerd')
  expect(textOf('een')).not.toContain('sindsdien')
})

test('the last letter waits for the council where it asks to close what is left', () => {
  expect(textOf('af-te-doen')).toContain('Als uw raad daarmee instemt, staat van dit onderzoek')
  expect(textOf('alles-gereed')).toContain('Dit is daarom onze laatste brief hierover.')
})

test('a request for more time names the step that it is for', () => {
  expect(textOf('uitstel')).toContain(
    'naar 15 december 2026 voor de stap ‘Proef bespreken’; de griffie heeft daarover nog niet beslist.',
  )
})
