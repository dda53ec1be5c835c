import { describe, expect, test } from 'vitest'
import type { ArchiveFacts, ArchiveFile } from '#app/letters/archive/archive-facts.ts'
import { diwooOfLetter } from '#app/letters/archive/diwoo.ts'
import { mdtoOfDossier, mdtoOfFile, mdtoOfLetter } from '#app/letters/archive/mdto.ts'
import { sharedData } from '#tests/support/shared-data.ts'
import { schemaErrors as errorsOf } from '#tests/support/xml-schemas.ts'

const pdf: ArchiveFile = {
  name: 'voortgangsbrief-VGB-2026-2.pdf',
  mediaType: 'application/pdf',
  size: 76_618,
  sha256: 'a'.repeat(64),
  madeAt: '2026-11-10T09:00:00.000Z',
}

const facts: ArchiveFacts = {
  number: 'VGB-2026-2',
  title: 'Voortgang aanbevelingen wonen & werken <nieuwkomers>, "gemeente" Wassenaar',
  description: 'Brief van Gemeente Wassenaar.',
  date: '2026-11-10',
  approvedAt: '2026-11-10T09:00:00.000Z',
  url: 'https://opvolgwijzer.example/brieven/12',
  author: { name: 'Gemeente Wassenaar', municipalityCode: 'GM0629' },
  period: { from: '2026-04-30', until: '2026-10-31' },
  report: 'Een huis en een baan',
  corrects: 'VGB-2026-1',
  files: [pdf],
}

/** The fewest facts that a letter can have. */
const bare: ArchiveFacts = {
  ...facts,
  author: { name: 'Rekenkamer Kuststreek', municipalityCode: null },
  period: { from: null, until: '2026-10-31' },
  corrects: null,
  files: [],
}

const here = sharedData('standards/MDTO-XML1.0.1.xsd') !== null

describe.runIf(here)('against the schemas in ../shared (absent: these tests say nothing)', () => {
  test.each([
    ['a letter', facts],
    ['a letter of an audit office, without anything optional', bare],
  ])('MDTO of %s is valid', async (_, known) => {
    expect(await errorsOf(mdtoOfLetter(known), 'MDTO-XML1.0.1.xsd')).toEqual([])
  })

  test.each([
    ['with letters', ['VGB-2026-1', 'VGB-2026-2']],
    ['without letters', []],
  ])('MDTO of a dossier %s is valid', async (_, letters) => {
    const dossier = mdtoOfDossier({
      key: 'een-huis-en-een-baan/wassenaar',
      title: 'Opvolging van ‘Een huis & een baan’',
      period: { from: '2025-07-22', until: '2026-10-31' },
      author: facts.author,
      letters,
    })
    expect(await errorsOf(dossier, 'MDTO-XML1.0.1.xsd')).toEqual([])
  })

  test('MDTO of a file is valid', async () => {
    expect(await errorsOf(mdtoOfFile(facts, pdf), 'MDTO-XML1.0.1.xsd')).toEqual([])
  })

  test.each([
    ['a letter', facts],
    ['a letter of an audit office', bare],
  ])('DiWoo of %s is valid', async (_, known) => {
    expect(await errorsOf(diwooOfLetter(known), 'diwoo-metadata.xsd')).toEqual([])
  })

  test('the check can fail: an unknown organisation, a missing appraisal', async () => {
    const stranger = { ...facts, author: { name: 'Gemeente X', municipalityCode: 'GM9999' } }
    expect(await errorsOf(diwooOfLetter(stranger), 'diwoo-metadata.xsd')).not.toEqual([])
    const without = mdtoOfLetter(facts).replace(/<waardering>.*<\/waardering>/s, '')
    expect(await errorsOf(without, 'MDTO-XML1.0.1.xsd')).not.toEqual([])
  })
})

test.runIf(!here)(
  'schemas absent: ../shared/data/standards is not here, so validity was not checked',
  () => {
    expect(here).toBe(false)
  },
)

test('what people typed is escaped, and the SHA-256 stands with the file', () => {
  expect(mdtoOfLetter(facts)).toContain('wonen &amp; werken &lt;nieuwkomers&gt;')
  expect(mdtoOfFile(facts, pdf)).toContain(`<checksumWaarde>${pdf.sha256}</checksumWaarde>`)
})
