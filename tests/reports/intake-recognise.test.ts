import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { recognise } from '#app/reports/intake/recognise.ts'
import { sharedData } from '#tests/support/shared-data.ts'

const seed = sharedData('rekenkamer-wvolv-statushouders-2025.txt')

function names(codes: readonly { name: string }[]) {
  return codes.map((each) => each.name)
}

describe('a page with a list after "adviseert de gemeenten om:"', () => {
  const text = readFileSync(
    'tests/fixtures/intake/development/advies-opsomming-streepjes.txt',
    'utf8',
  )
  const report = recognise({ text })

  it('gives office, researcher, period and date', () => {
    expect(report.auditOffice).toBe('Rekenkamer Rivierstreek')
    expect(report.researcher).toBe('Bureau Stroomlijn')
    expect([report.periodFrom, report.periodUntil]).toEqual(['2023-09', '2024-04'])
    expect(report.offeredOn).toBe('2024-06-18')
  })

  it('gives the municipalities, without the one that only carries out', () => {
    expect(names(report.municipalities)).toEqual(['Culemborg', 'Tiel', 'Buren', 'West Betuwe'])
  })

  it('proposes a title from the research question and says so', () => {
    expect(report.title).toMatch(/schuldhulpverlening/)
    expect(report.titlePrinted).toBe(false)
    expect(report.notes.join()).toMatch(/geen titelregel/)
  })

  it('gives six recommendations, the fifth as a part of the fourth', () => {
    expect(report.recommendations.map((each) => each.number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ])
    expect(report.recommendations.map((each) => each.parent)).toEqual([
      null,
      null,
      null,
      null,
      '4',
      null,
    ])
    expect(report.recommendations.map((each) => each.dutyToInform)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ])
  })

  it('tells who commissions and who carries out', () => {
    expect(report.recommendations[2]?.roles.map((each) => `${each.name} ${each.role}`)).toEqual([
      'Culemborg commissioning',
      'Buren commissioning',
      'Nijmegen executing',
      'Tiel executing',
    ])
  })

  it('points at the place in the source', () => {
    for (const each of report.recommendations) {
      expect(text.slice(each.place.start, each.place.end)).toContain(each.text.slice(0, 30))
    }
  })

  it('reads what is said about reactions and councils', () => {
    expect(report.responses.map((each) => each.kind)).toEqual(['accepted', 'already_practice'])
    expect(report.responses[0]?.municipalities).toHaveLength(3)
    expect(report.followUps).toHaveLength(4)
    expect(report.followUps[0]?.text).toContain('overgenomen')
  })
})

describe('the real page of the WVOLV study', () => {
  it.skipIf(seed === null)(
    'gives 7 recommendations for 4 municipalities (skipped without ../shared)',
    () => {
      const report = recognise({ text: readFileSync(seed ?? '', 'utf8') })
      expect(report.auditOffice).toBe('Rekenkamer WVOLV')
      expect(report.researcher).toBe('Verwey-Jonker Instituut')
      expect([report.periodFrom, report.periodUntil]).toEqual(['2024-07', '2025-02'])
      expect(report.offeredOn).toBe('2025-07-22')
      expect(names(report.municipalities)).toEqual([
        'Wassenaar',
        'Voorschoten',
        'Oegstgeest',
        'Leidschendam-Voorburg',
      ])
      expect(report.recommendations).toHaveLength(7)
      expect(report.recommendations[5]?.parent).toBe('5')
      expect(report.recommendations[3]?.roles.map((each) => `${each.name} ${each.role}`)).toEqual([
        'Wassenaar commissioning',
        'Voorschoten commissioning',
        'Oegstgeest commissioning',
        'Leidschendam-Voorburg executing',
        'Leiden executing',
      ])
      expect(report.recommendations[6]?.dutyToInform).toBe(true)
    },
  )
})

describe('a text without recommendations', () => {
  it('gives an empty list and says so', () => {
    const report = recognise({ text: 'De bibliotheek is open van negen tot vijf. U bent welkom.' })
    expect(report.recommendations).toEqual([])
    expect(report.notes[0]).toMatch(/geen aanbeveling herkend/)
  })
})

it('finds the chapter that a PDF prints inside a paragraph, as its headings look like its text', () => {
  const text =
    'De gemeente heeft beleid.\nAanbevelingen\n1. Stel een plan op voor bruggen.\n2. Meld de kosten aan de raad.'
  const at = (part: string) => ({
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
  })
  const { recommendations } = recognise({
    text,
    blocks: [
      { kind: 'paragraph', ...at('De gemeente heeft beleid.\nAanbevelingen') },
      { kind: 'item', level: 1, ...at('1. Stel een plan op voor bruggen.') },
      { kind: 'item', level: 1, ...at('2. Meld de kosten aan de raad.') },
    ],
  })
  expect(recommendations.map((each) => each.text)).toEqual([
    'Stel een plan op voor bruggen.',
    'Meld de kosten aan de raad.',
  ])
})

it('is done soon with text that is no text, and falls over nothing', () => {
  const started = performance.now()
  for (const sign of ['A', '- ', '(1) a; ', 'x-\n', 'de raad moet, ', 'Aanbeveling 1 '])
    expect(recognise({ text: sign.repeat(4_000) }).announcedCount).toBeNull()
  expect(performance.now() - started).toBeLessThan(10_000)
})

describe('what stands around the recommendations', () => {
  const fixture = (name: string) =>
    recognise({ text: readFileSync(`tests/fixtures/intake/round-15/${name}.txt`, 'utf8') })

  it('takes no line that opens a letter, heads a summary or heads a table for the title', () => {
    expect(fixture('rekenkamerbrief-twee-punten-in-proza').title).toBe(
      'Rekenkamerbrief over de kadernota',
    )
    expect(fixture('nao-conclusion-recommendations-letters').title).toBe(
      'Maintaining flood defences',
    )
    expect(fixture('managementsamenvatting-inhuur').titlePrinted).toBe(false)
  })

  it('cuts the title off the name of the office', () => {
    expect(fixture('tabel-plat-conclusie-aanbeveling-tabs').auditOffice).toBe('Rekenkamer Roermond')
  })

  it('takes what a council adopted in a year for no announcement', () => {
    expect(fixture('jaarverslag-geen').notes.join()).not.toMatch(/aangekondigd/)
    expect(fixture('kernboodschap-aangekondigd-vier-twee-gevonden').notes.join()).toMatch(
      /4 aangekondigd, 2 gevonden/,
    )
  })
})

describe('an office of several municipalities with a joined name', () => {
  const codes = (text: string) => recognise({ text }).municipalities.map((each) => each.name)

  it('is about all of them where the text names none', () => {
    expect(codes('Rekenkamer Wassenaar-Voorschoten\nOnderzoek naar sport')).toEqual([
      'Wassenaar',
      'Voorschoten',
    ])
  })

  it('is about the one that the text names', () => {
    const text = 'Rekenkamer Baarn-Soest\n\nDe raad van Baarn kreeg het rapport in mei.'
    expect(codes(text)).toEqual(['Baarn'])
  })

  it('leaves a double name whole', () => {
    expect(codes('Rekenkamer Leidschendam-Voorburg\nOnderzoek naar sport')).toEqual([
      'Leidschendam-Voorburg',
    ])
  })
})

it('hears the verb in "wij raden het college aan", not the councils', () => {
  const said = (whom: string) =>
    recognise({ text: `Rekenkamer Heerde\n\nWij raden ${whom} aan om een plan te maken.` })
  expect(said('het college').recommendations[0]?.addressees).toEqual(['college'])
  expect(said('de raad').recommendations[0]?.addressees).toEqual(['council'])
})
