import { createHash } from 'node:crypto'
import { load } from 'cheerio'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { dossierEntries } from '#app/letters/dossier/dossier-entries.server.ts'
import { dossierEvents } from '#app/letters/dossier/dossier-events.ts'
import { readDossier } from '#app/letters/dossier/read-dossier.server.ts'
import { closePool } from '#app/letters/render/pool.server.ts'
import { zipStream } from '#app/letters/zip-stream.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { evidence, file, person, statusUpdate } from '#db/schema/index.ts'
import { outcome, step } from '#tests/deadlines/facts.ts'
import { sharedData } from '#tests/support/shared-data.ts'
import { first } from '#tests/support/world.ts'
import { schemaErrors } from '#tests/support/xml-schemas.ts'
import { item, revised } from './case.ts'
import { sentLetter } from './sent-letter.ts'

afterAll(closePool)

let files: Record<string, Uint8Array> = {}
let names: string[] = []

const content = (name: string) => strFromU8(files[name] ?? new Uint8Array())

// Once, but inside a test: its database goes when that test ends.
beforeEach(async () => {
  if (names.length > 0) return
  const { db, place, followUpIds, people } = await sentLetter()
  const id = first(followUpIds)
  const fact = {
    occurredOn: '2026-05-20',
    recordedAt: '2026-06-09T09:00:00.000Z',
    recordedBy: people.owner.personId,
  }
  db.insert(statusUpdate)
    .values({
      ...fact,
      followUpId: id,
      status: 'in_progress',
      done: '<b>Klaar</b>',
      internalNote: 'Zeg niets',
    })
    .run()
  const stored = {
    size: 4,
    sha256: '0'.repeat(64),
    storedAt: fact.recordedAt,
    content: Buffer.from('data'),
  }
  const { fileId } = db
    .insert(file)
    .values({ ...stored, name: '../../etc/lijst "1".csv', mediaType: 'text/csv' })
    .returning({ fileId: file.id })
    .get()
  db.insert(evidence)
    .values({ ...fact, followUpId: id, title: 'De lijst', fileId })
    .run()
  db.update(person).set({ name: 'Ambtenaar Geheim' }).run()
  const moment = { on: '2026-07-01', knownAt: '2026-07-01T12:00:00.000Z' }
  expect(() => readDossier(db, 'bestaat-niet', 'duinstad', moment)).toThrow(NotFound)
  expect(place.municipalityCode).toBe('GM9001')
  const dossier = readDossier(db, 'bruggen', 'duinstad', moment)
  const stream = zipStream(dossierEntries(db, dossier, 'https://opvolgwijzer.example'), moment.on)
  files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()))
  names = Object.keys(files)
})

describe('a dossier', () => {
  test('is read from its page, whose every link lies in it', () => {
    const $ = load(content('index.html'))
    const links = $('a')
      .toArray()
      .map((one) => $(one).attr('href') ?? '')
    const local = links.filter((link) => !/^(https?:|#)/.test(link))
    expect(local.length).toBeGreaterThan(8)
    for (const link of local) expect(names).toContain(link)
    for (const link of links.filter((one) => one.startsWith('#')))
      expect($(`[id=${link.slice(1)}]`)).toHaveLength(1)
    expect($('script, link, img, iframe')).toHaveLength(0)
    expect($('h2').text()).toContain('Aanbeveling 1: Maak een lijst')
    expect($('main').text()).toContain('<b>Klaar</b>')
  })

  test('has the letter in each form, with metadata', () => {
    const letter = names.filter((name) => name.startsWith('brieven/'))
    expect(letter.sort()).toEqual(
      ['.diwoo.xml', '.docx', '.docx.mdto.xml', '.html', '.mdto.xml', '.pdf', '.pdf.mdto.xml'].map(
        (form) => `brieven/voortgangsbrief-VGB-2026-1${form}`,
      ),
    )
    expect(content('brieven/voortgangsbrief-VGB-2026-1.pdf').slice(0, 5)).toBe('%PDF-')
  })

  test('has the evidence, under a name that stays in its folder', () => {
    const shown = names.filter((name) => name.startsWith('bewijsstukken/'))
    expect(shown.some((name) => /^bewijsstukken\/\d+-etc-lijst-1-.csv$/.test(name))).toBe(true)
    expect(names.some((name) => name.includes('..'))).toBe(false)
  })

  test('has the same in CSV and JSON', () => {
    const data = JSON.parse(content('gegevens/dossier.json'))
    expect(data.aanbevelingen).toHaveLength(3)
    expect(data.brieven[0].kenmerk).toBe('VGB-2026-1')
    const rows = content('gegevens/gebeurtenissen.csv').trim().split('\r\n')
    const events = data.aanbevelingen.flatMap(
      (one: { gebeurtenissen: object[] }) => one.gebeurtenissen,
    )
    expect(rows).toHaveLength(1 + events.length)
  })

  test('names no civil servant and tells no internal note', () => {
    const readable = names.filter((name) => /\.(html|txt|csv|json|xml)$/.test(name)).map(content)
    expect(readable.join('\n')).not.toMatch(/Ambtenaar Geheim|Zeg niets/)
  })

  test('gives the SHA-256 of every other file', () => {
    const sums = new Map(
      content('SHA256SUMS.txt')
        .trim()
        .split('\n')
        .map((line) => line.split('  ').reverse() as [string, string]),
    )
    expect([...sums.keys()]).toEqual(names.filter((name) => name !== 'SHA256SUMS.txt'))
    for (const [name, sum] of sums) {
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
      ).toBe(sum)
    }
  })
})

const here = sharedData('standards/MDTO-XML1.0.1.xsd') !== null

test.runIf(here)('every XML in it is valid (../shared absent: this says nothing)', async () => {
  const xml = names.filter((name) => name.endsWith('.xml'))
  expect(xml).toHaveLength(5)
  for (const name of xml) {
    const schema = name.endsWith('.diwoo.xml') ? 'diwoo-metadata.xsd' : 'MDTO-XML1.0.1.xsd'
    const errors = await schemaErrors(content(name), schema)
    // The municipalities of the tests do not exist: DiWoo knows the real ones only.
    expect(errors.filter((error) => !/gm9001/.test(error))).toEqual([])
  }
})

test.runIf(!here)('schemas absent: ../shared/data/standards is not here', () => {
  expect(here).toBe(false)
})

test('the dossier tells all that became of a step, with its first date', () => {
  const planned = step(1, '2026-01-12', { title: 'Proef', plannedEndOn: '2026-04-01' })
  const moved = revised(planned, '2026-03-20', { plannedEndOn: '2026-06-30', reason: 'ziekte' })
  const done = revised(
    revised(moved, '2026-05-01', { ownerId: 9, plannedEndOn: '2026-06-30' }),
    '2026-06-03',
    {
      plannedEndOn: '2026-06-30',
      doneOn: '2026-06-02',
    },
  )
  const dropped = revised(step(2, '2026-01-12', { title: 'Overleg' }), '2026-02-01', {
    title: 'Overleg',
    dropped: true,
    reason: 'niet meer nodig',
  })
  const facts = item('1', 'Titel', 'Tekst.', {
    outcomes: [
      outcome('2025-11-04', { outcome: 'not_adopted', implementationDueOn: '2026-12-31' }),
    ],
    steps: [done, dropped],
  })
  const moment = { on: '2026-07-01', knownAt: '2026-07-01T12:00:00.000Z' }
  expect(dossierEvents(facts, moment).map(({ on, what, text }) => [on, what, text])).toEqual([
    ['2025-11-04', 'Raadsbesluit: Niet overgenomen', ''],
    ['2026-01-12', 'Stap gepland: Proef', 'Gepland tot en met 1 april 2026'],
    ['2026-01-12', 'Stap gepland: Overleg', 'Geen datum'],
    ['2026-02-01', 'Stap vervallen: Overleg', 'niet meer nodig'],
    ['2026-03-20', 'Stap anders gepland: Proef', 'Gepland tot en met 30 juni 2026\nziekte'],
    ['2026-06-02', 'Stap klaar: Proef', 'Gepland tot en met 30 juni 2026'],
  ])
})
