import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createReport } from '#app/reports/create-report.server.ts'
import { checkedDraft } from '#app/reports/draft-form.ts'
import { draftRow, openDrafts, readDraft } from '#app/reports/drafts.server.ts'
import { recognise } from '#app/reports/intake/recognise.ts'
import type { StartIntakeInput } from '#app/reports/intake-input.ts'
import { recognisedDraft } from '#app/reports/recognised-draft.ts'
import { discardIntake, saveIntake } from '#app/reports/save-intake.server.ts'
import { draftOfSameSource, similarReports } from '#app/reports/similar-reports.server.ts'
import { startIntake } from '#app/reports/start-intake.server.ts'
import { sha256 } from '#app/reports/store-file.server.ts'
import { Conflict, Forbidden, NotFound, Refusal } from '#app/workflow/errors.ts'
import { file, followUp, intakeDraft, report, reportSource } from '#db/schema/index.ts'
import { elders, smallWorld } from '#tests/support/world.ts'

const source = `Onderhoud van wegen
De Rekenkamer Duin en Polder heeft het rapport op 12 januari 2026 aangeboden aan de raden van Duinstad en Polderdam.
Aanbevelingen
Aanbeveling 1: Maak een lijst van alle wegen.
Aanbeveling 2: Informeer de raad elk jaar over de uitvoering van deze aanbevelingen.
`

function input(change: Partial<StartIntakeInput> = {}): StartIntakeInput {
  return { auditOfficeId: 1, sourceText: source, ...change }
}

describe('startIntake', () => {
  it('keeps a draft with its source, and creates nothing', async () => {
    const { context, db, people } = smallWorld()
    const { draftId } = await startIntake(context, people.auditor, input())
    const page = readDraft(context, people.auditor, draftId)
    expect(page.draft.recommendations.map((one) => one.number)).toEqual(['1', '2'])
    expect(page.draft.offeredOn).toBe('2026-01-12')
    expect(page.sourceText).toContain('Maak een lijst van alle wegen')
    expect(page.source?.name).toBe('geplakte-tekst.txt')
    expect([db.select().from(report).all(), db.select().from(followUp).all()]).toEqual([[], []])
  })

  it('starts empty when it is filled in by hand', async () => {
    const { context, people } = smallWorld()
    const started = await startIntake(
      context,
      people.auditor,
      input({ sourceText: '', byHand: 'ja' }),
    )
    const { draft, source } = readDraft(context, people.auditor, started.draftId)
    expect([draft.recommendations, source]).toEqual([[], null])
    expect(draft.municipalityCodes).toEqual(['GM9001', 'GM9002'])
  })

  it('says it when nothing is recognised, and keeps the source to read beside the form', async () => {
    const { context, people } = smallWorld()
    const sourceText = 'De raad vergadert op dinsdag. Er is koffie.'
    const { draftId } = await startIntake(context, people.auditor, input({ sourceText }))
    expect(readDraft(context, people.auditor, draftId).draft.notes.join(' ')).toContain(
      'geen aanbeveling herkend',
    )
  })

  it.each([
    [
      'binary',
      'plaatje.bin',
      new Uint8Array(4000).map((_, at) => (at * 7) % 251),
      /kan niet worden gelezen/,
    ],
    ['empty', 'leeg.pdf', new Uint8Array(0), /leeg/],
    ['51 MB', 'groot.txt', new Uint8Array(51 * 1024 * 1024).fill(97), /30 MB/],
  ])(
    'refuses a file that is %s, and keeps nothing of it',
    async (_name, name, content, message) => {
      const { context, db, people } = smallWorld()
      const sourceFile = Object.assign(new File([], name), { content })
      const refused = await startIntake(
        context,
        people.auditor,
        input({ sourceText: '', sourceFile }),
      ).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(Refusal)
      expect(refused).toMatchObject({
        field: 'sourceFile',
        message: expect.stringMatching(message),
      })
      expect([db.select().from(intakeDraft).all(), db.select().from(file).all()]).toEqual([[], []])
    },
  )

  it('is for auditors of the office only', async () => {
    const { context, people, personWith } = smallWorld()
    const stranger = personWith('auditor', elders)
    for (const actor of [people.clerk, people.coordinator, people.admin, stranger])
      await expect(startIntake(context, actor, input())).rejects.toThrow(Forbidden)
  })
})

describe('a draft', () => {
  const content = Buffer.from(source)

  /** A draft as `startIntake` leaves it, without starting a thread for the reading. */
  function started() {
    const world = smallWorld()
    const { db } = world
    const { auditor } = world.people
    const office = { name: 'Rekenkamer Duin en Polder', municipalityCodes: ['GM9001', 'GM9002'] }
    const records = recognisedDraft(recognise({ text: source }), office)
    for (const one of records.recommendations) one.addressee = 'college'
    Object.assign(records, { shortTitle: 'Wegen', municipalityCodes: ['GM9001', 'GM9002'] })
    const now = world.clock.now()
    const stored = { name: 'bron.txt', mediaType: 'text/plain', size: content.length }
    const add = () => {
      const { id: sourceFileId } = db
        .insert(file)
        .values({ ...stored, content, sha256: sha256(content), storedAt: now })
        .returning()
        .get()
      const draft = { auditOfficeId: 1, sourceText: source, sourceFileId, records }
      const moments = { createdAt: now, createdBy: auditor.personId, changedAt: now }
      return db
        .insert(intakeDraft)
        .values({ ...draft, ...moments })
        .returning()
        .get().id
    }
    const draftId = add()
    return { ...world, auditor, draftId, add, row: () => draftRow(db, auditor, draftId) }
  }

  it('is kept as typed, and two who save do not overwrite each other', () => {
    const { context, auditor, draftId, row, clock } = started()
    const { draft, changedAt } = row()
    clock.moveTo('2026-03-02T09:05:00.000Z')
    saveIntake(context, auditor, draftId, { ...draft, offeredOn: '31 juni' }, changedAt)
    expect(row().draft.offeredOn).toBe('31 juni')
    expect(() => saveIntake(context, auditor, draftId, draft, changedAt)).toThrow(Conflict)
  })

  it('is seen by its own office only', () => {
    const { context, draftId, people, personWith } = started()
    const stranger = personWith('auditor', elders)
    for (const actor of [stranger, people.clerk])
      expect(() => readDraft(context, actor, draftId)).toThrow(NotFound)
    expect([
      openDrafts(context, people.auditor).length,
      openDrafts(context, stranger).length,
    ]).toEqual([1, 0])
  })

  it('becomes a report once, with its source', () => {
    const { context, db, auditor, draftId, row } = started()
    const { input: confirmed } = checkedDraft(row().draft, 1)
    if (confirmed === null) throw new Error('not accepted')
    const made = createReport(context, auditor, confirmed, draftId)
    expect(made.followUps).toBe(4)
    expect(db.select().from(reportSource).all()).toHaveLength(1)
    expect(() => createReport(context, auditor, confirmed, draftId)).toThrow(Refusal)
    expect(() => discardIntake(context, auditor, draftId)).toThrow(Refusal)
    expect(openDrafts(context, auditor)).toEqual([])
  })

  it('is recognised as a double by source, title or day', () => {
    const { context, db, auditor, draftId, row, add, withReport } = started()
    const existing = withReport()
    const hash = readDraft(context, auditor, draftId).source?.sha256 ?? null
    const like = {
      auditOfficeId: 1,
      title: '',
      offeredOn: '',
      municipalityCodes: ['GM9001'],
      sha256: hash,
    }
    expect(similarReports(db, like)).toEqual([])
    expect(similarReports(db, { ...like, title: 'onderhoud van BRUGGEN ' })).toMatchObject([
      { slug: existing.slug, likeness: 'title' },
    ])
    expect(similarReports(db, { ...like, offeredOn: '2026-01-12' })).toMatchObject([
      { slug: existing.slug, likeness: 'date' },
    ])
    const id = add()
    expect(draftOfSameSource(db, { id, auditOfficeId: 1, sha256: hash })).toBe(draftId)
    const { input: confirmed } = checkedDraft(row().draft, 1)
    if (confirmed === null) throw new Error('not accepted')
    const made = createReport(context, auditor, confirmed, draftId)
    expect(similarReports(db, like)).toMatchObject([{ slug: made.slug, likeness: 'source' }])
  })

  it('can be thrown away', () => {
    const { context, db, auditor, draftId } = started()
    discardIntake(context, auditor, draftId)
    expect(db.select().from(intakeDraft).all()).toEqual([])
  })
})

describe('the fixture of the browser test', () => {
  it('is recognised as seven recommendations, the sixth a part of the fifth', () => {
    const text = readFileSync('tests/fixtures/reports/jeugdhulp-in-vier-gemeenten.txt', 'utf8')
    const draft = recognisedDraft(recognise({ text }), { name: 'WVOLV', municipalityCodes: [] })
    expect(draft.recommendations.map((one) => one.parent)).toEqual(['', '', '', '', '', '5', ''])
    expect(draft.recommendations.at(-1)?.dutyToInform).toBe(true)
    expect(draft.notes.join(' ')).toContain('Wassenaar, Voorschoten, Oegstgeest')
  })
})
