import { describe, expect, test } from 'vitest'
import { changeCounts } from '#app/letters/wording/change-count.ts'
import { dateWords, everyMonths, namesOfMonths, timeSpan } from '#app/letters/wording/date.ts'
import { listed } from '#app/letters/wording/list.ts'
import { executorName, quoted, theAuditOffice } from '#app/letters/wording/name.ts'
import { capital, counted, numberWord } from '#app/letters/wording/number.ts'
import { phaseCounts } from '#app/letters/wording/phase-count.ts'
import {
  continued,
  joined,
  paragraphsOf,
  plainText,
  sentence,
} from '#app/letters/wording/sentence.ts'
import { nextSentences } from '#app/letters/wording/work.ts'

describe('numbers', () => {
  test('stand in words up to twenty, in figures above', () => {
    expect([1, 7, 20, 21, 1250].map(numberWord)).toEqual(['één', 'zeven', 'twintig', '21', '1.250'])
  })

  test('take the singular and the plural', () => {
    expect(counted(1, 'stap', 'stappen')).toBe('één stap')
    expect(counted(2, 'stap', 'stappen')).toBe('twee stappen')
  })

  test('get a capital at the start of a sentence, also where Dutch is odd about it', () => {
    expect(capital('één stap')).toBe('Eén stap')
    expect(capital('ijsbaan')).toBe('IJsbaan')
    expect(capital('’s-Gravenhage')).toBe('’s-Gravenhage')
    expect(capital('de gemeente')).toBe('De gemeente')
  })
})

describe('dates', () => {
  test('are written out', () => {
    expect(dateWords('2026-01-01')).toBe('1 januari 2026')
    expect(dateWords('2027-12-31')).toBe('31 december 2027')
  })

  test.each([
    ['2026-10-31', '2026-11-01', 'één dag'],
    ['2026-10-31', '2026-11-12', 'twaalf dagen'],
    ['2026-10-01', '2026-11-12', 'zes weken'],
    ['2026-09-01', '2026-10-31', 'acht weken'],
    ['2026-09-01', '2026-11-01', 'twee maanden'],
    ['2026-03-10', '2026-11-12', 'acht maanden'],
    ['2025-11-12', '2026-11-12', 'twaalf maanden'],
    ['2024-11-12', '2026-11-12', 'twee jaar'],
    ['2023-11-12', '2026-11-12', 'drie jaar'],
  ])('from %s to %s is %s', (from, to, words) => {
    expect(timeSpan(from, to)).toBe(words)
  })

  test('return in a rhythm', () => {
    expect([1, 6, 12, 24].map(everyMonths)).toEqual([
      'elke maand',
      'elke zes maanden',
      'elk jaar',
      'elke twee jaar',
    ])
    expect(listed(namesOfMonths([4, 10]))).toBe('april en oktober')
  })
})

test('a list has "en" before the last and no comma there', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual([
    '',
    'a',
    'a en b',
    'a, b en c',
  ])
})

test('names get their article once', () => {
  expect(theAuditOffice('Rekenkamer WVOLV')).toBe('de Rekenkamer WVOLV')
  expect(theAuditOffice('De Rekenkamer')).toBe('de Rekenkamer')
  expect(executorName('gemeente Leiden')).toBe('de gemeente Leiden')
  expect(executorName(' VluchtelingenWerk ')).toBe('VluchtelingenWerk')
  expect(quoted('Een titel.')).toBe('‘Een titel’')
})

describe('what people typed', () => {
  test('becomes a sentence', () => {
    expect(sentence('de proef loopt')).toBe('De proef loopt.')
    expect(sentence('Klaar!')).toBe('Klaar!')
    expect(sentence('ijs maken lukt')).toBe('IJs maken lukt.')
    expect(sentence(' ')).toBe('')
    expect(joined('Een.', null, false, '', 'Twee.')).toBe('Een. Twee.')
  })

  test('goes on after a colon with a small letter, but not in a name', () => {
    expect(continued('Acht deelnemers hebben werk')).toBe('acht deelnemers hebben werk.')
    expect(continued('Eén van hen is gestopt')).toBe('één van hen is gestopt.')
    expect(continued('VluchtelingenWerk helpt')).toBe('VluchtelingenWerk helpt.')
    expect(continued('Nunspeet doet mee')).toBe('Nunspeet doet mee.')
  })

  test('loses what does not show and can turn text around', () => {
    expect(plainText('a\u202eb\u0007c\u200bd\ue000e')).toBe('abcde')
    expect(plainText('twee\u00a0 woorden\t nu')).toBe('twee woorden nu')
    expect(plainText('e\u0301e\u0301n')).toBe('één')
  })

  test('keeps its paragraphs', () => {
    expect(paragraphsOf('een\r\n\r\ntwee\nregels\n\n\n')).toEqual(['een', 'twee regels'])
  })
})

test('what comes next is a whole sentence, also where it was noted as to do', () => {
  expect(nextSentences('Leiden om een uitsplitsing vragen')).toBe(
    'Wat nu volgt: Leiden om een uitsplitsing vragen.',
  )
  expect(nextSentences('Met de uitvoerder afspreken welke cijfers er zijn.')).toBe(
    'Wat nu volgt: met de uitvoerder afspreken welke cijfers er zijn.',
  )
  expect(nextSentences('In januari een voorstel aan de raad.')).toBe(
    'Wat nu volgt: in januari een voorstel aan de raad.',
  )
  expect(nextSentences('Wij gaan de cijfers delen')).toBe('Wij gaan de cijfers delen.')
  expect(nextSentences('De eerste groep begint in mei.')).toBe('De eerste groep begint in mei.')
  expect(nextSentences('')).toBe('')
})

describe('counts per phase', () => {
  test('are one sentence with the right forms', () => {
    expect(
      phaseCounts([
        { phase: 'to_plan', count: 1 },
        { phase: 'in_progress', count: 3 },
        { phase: 'reported_done', count: 2 },
      ]),
    ).toBe(
      'Van de zes aanbevelingen moet er één nog worden gepland, zijn er drie in uitvoering en melden wij er twee gereed.',
    )
  })

  test('say it shorter where all are alike', () => {
    expect(phaseCounts([{ phase: 'in_progress', count: 1 }])).toBe(
      'De aanbeveling is in uitvoering.',
    )
    expect(phaseCounts([{ phase: 'closed', count: 2 }])).toBe(
      'Beide aanbevelingen zijn door uw raad afgedaan.',
    )
    expect(phaseCounts([{ phase: 'to_plan', count: 3 }])).toBe(
      'Alle drie de aanbevelingen moeten nog worden gepland.',
    )
    expect(phaseCounts([{ phase: 'awaiting_decision', count: 20 }])).toBe(
      'Alle twintig aanbevelingen wachten op een besluit van uw raad.',
    )
  })
})

test('what changed is one sentence, in a fixed order', () => {
  expect(changeCounts(['unchanged', 'forward', 'forward', 'silent'])).toBe(
    'Sinds onze vorige brief zijn er twee verder gekomen, kwam er over één geen bericht en is er één ongewijzigd.',
  )
  expect(changeCounts([])).toBe('')
  expect(changeCounts(['forward'])).toBe('Sinds onze vorige brief is zij verder gekomen.')
  expect(changeCounts(['silent', 'silent', 'silent'])).toBe(
    'Over geen van de drie kwam sinds onze vorige brief een bericht.',
  )
  expect(changeCounts(['extended', 'extended'])).toBe(
    'Sinds onze vorige brief zijn ze beide uitgesteld.',
  )
})
