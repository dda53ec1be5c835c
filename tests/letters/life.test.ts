import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, test } from 'vitest'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { approveLetter } from '#app/letters/approve-letter.server.ts'
import { discardLetter } from '#app/letters/discard-letter.server.ts'
import { contentHash, readDraft } from '#app/letters/draft.server.ts'
import { editPassage, restorePassage } from '#app/letters/edit-passage.server.ts'
import { letterPage } from '#app/letters/letter-page.server.ts'
import { letterRow, stageOf } from '#app/letters/letter-place.server.ts'
import { markReady, takeBack } from '#app/letters/mark-ready.server.ts'
import type { LetterModel } from '#app/letters/model.ts'
import { readLetterInput } from '#app/letters/queries.server.ts'
import { closePool } from '#app/letters/render/pool.server.ts'
import { sendLetter } from '#app/letters/send-letter.server.ts'
import { startLetter } from '#app/letters/start-letter.server.ts'
import { attachmentNames } from '#app/mail/postbox.server.ts'
import { Conflict, Forbidden, NotFound, Refusal } from '#app/workflow/errors.ts'
import {
  auditTrail,
  evidence,
  file,
  letter,
  letterFile,
  letterPassage,
  municipality,
  outboxMessage,
} from '#db/schema/index.ts'
import { duinstad, elders, first, polderdam } from '#tests/support/world.ts'
import { approvedLetter, letterOrigin as origin, sentLetter, withDraft } from './sent-letter.ts'

afterAll(closePool)

function post(world: ReturnType<typeof withDraft>, occurredOn: string, done: string) {
  postUpdate(world.context, world.people.coordinator, first(world.followUpIds), {
    occurredOn,
    status: 'in_progress',
    done,
    next: '',
    reason: '',
    internalNote: '',
    evidenceTitle: '',
    evidenceUrl: '',
    evidenceOn: null,
  })
}

describe('a draft', () => {
  test('follows the facts', () => {
    const world = withDraft()
    expect(JSON.stringify(world.draft().model)).not.toContain('De lijst is klaar')
    post(world, '2026-05-20', 'De lijst is klaar.')
    expect(JSON.stringify(world.draft().model)).toContain('De lijst is klaar')
  })

  test('is one at a time, not on a day that lies ahead, and only of a report that was offered', () => {
    const { context, people, place, letterId } = withDraft()
    const start =
      (asOf: string, at = place) =>
      () =>
        startLetter(context, people.coordinator, at, { asOf })
    expect(start('2026-06-01')).toThrow(Refusal)
    discardLetter(context, people.coordinator, letterId, {})
    expect(start('2026-06-10')).toThrow(/toekomst/)
    expect(start('2026-06-01', { ...place, reportId: 999 })).toThrow(NotFound)
    expect(start('2026-06-01')).not.toThrow()
  })

  test('is for the coordinator to write; others may not, strangers see nothing', () => {
    const { context, people, letterId, personWith } = withDraft()
    const edit = { passage: 'closing', text: 'Tot ziens.', seenChangedAt: '' }
    expect(() => editPassage(context, people.owner, letterId, edit)).toThrow(Forbidden)
    expect(() => editPassage(context, personWith('coordinator', elders), letterId, edit)).toThrow(
      NotFound,
    )
  })

  test('that can not be printed says where and why, and does not go to the college', () => {
    const world = withDraft()
    const { context, people, letterId } = world
    expect(letterPage(context, people.coordinator, letterId).problems).toEqual([])
    post(world, '2026-05-20', 'Gelukt 😀')
    expect(letterPage(context, people.coordinator, letterId).problems).toEqual([
      expect.stringMatching(/^Bij ‘Aanbeveling .*’: het teken 😀 kan niet in de brief$/),
    ])
    expect(() => markReady(context, people.coordinator, letterId, {})).toThrow(/😀.*Haal het weg/)
  })

  test('can be laid before the college and taken back', () => {
    const { context, people, letterId, db } = withDraft()
    markReady(context, people.coordinator, letterId, { submissionKey: 'a' })
    markReady(context, people.coordinator, letterId, { submissionKey: 'a' })
    expect(stageOf(letterRow(db, letterId))).toBe('ready')
    takeBack(context, people.coordinator, letterId, {})
    expect(stageOf(letterRow(db, letterId))).toBe('draft')
  })
})

describe('a passage', () => {
  test('takes the words of a person, says when the facts below it changed, and can be set back', () => {
    const world = withDraft()
    const { context, people, letterId, followUpIds, db, clock } = world
    const passage = `explanation:${first(followUpIds)}`
    const shown = () => world.draft().passages.find(({ key }) => key === passage)
    editPassage(context, people.coordinator, letterId, {
      passage,
      text: 'In onze woorden.',
      seenChangedAt: '',
    })
    expect(shown()).toMatchObject({ edited: true, stale: false, text: 'In onze woorden.' })
    clock.moveTo('2026-06-09T09:05:00.000Z')
    post(world, '2026-05-20', 'De lijst is klaar.')
    expect(shown()).toMatchObject({ edited: true, stale: true, text: 'In onze woorden.' })
    const seenChangedAt = db.select().from(letterPassage).get()?.changedAt ?? ''
    restorePassage(context, people.coordinator, letterId, { passage, seenChangedAt })
    expect(shown()).toMatchObject({
      edited: false,
      stale: false,
      text: expect.stringContaining('De lijst is klaar.'),
    })
    const actions = db
      .select()
      .from(auditTrail)
      .all()
      .map(({ action }) => action)
    expect(actions).toEqual(
      expect.arrayContaining(['startLetter', 'editPassage', 'restorePassage']),
    )
  })

  test('that someone else changed meanwhile is a conflict', () => {
    const { context, people, letterId } = withDraft()
    const edit = { passage: 'closing', text: 'Een.', seenChangedAt: '' }
    editPassage(context, people.coordinator, letterId, edit)
    expect(() =>
      editPassage(context, people.coordinator, letterId, { ...edit, text: 'Twee.' }),
    ).toThrow(Conflict)
  })

  test('is refused with characters that a letter can’t hold, and where there is no such passage', () => {
    const { context, people, letterId } = withDraft()
    const edit = (passage: string, text: string) => () =>
      editPassage(context, people.coordinator, letterId, { passage, text, seenChangedAt: '' })
    expect(edit('closing', 'Groet 😀')).toThrow(/😀/)
    expect(edit('explanation:999', 'Tekst.')).toThrow(NotFound)
  })

  test('with the generated words is not edited at all', () => {
    const { context, people, letterId, draft, db } = withDraft()
    const text = draft().passages.find(({ key }) => key === 'closing')?.generated ?? ''
    editPassage(context, people.coordinator, letterId, {
      passage: 'closing',
      text,
      seenChangedAt: '',
    })
    expect(db.select().from(letterPassage).all()).toEqual([])
  })
})

describe('approval', () => {
  test('freezes the content, with number and date', () => {
    const world = approvedLetter()
    expect(world.number).toBe('VGB-2026-1')
    const frozen = letterRow(world.db, world.letterId).snapshot as LetterModel
    expect(frozen).toMatchObject({
      date: '2026-06-09',
      draftMark: null,
      foot: { reference: 'Kenmerk VGB-2026-1' },
    })
    post(world, '2026-05-20', 'De lijst is klaar.')
    expect(letterRow(world.db, world.letterId).snapshot).toEqual(frozen)
  })

  test('is the college’s, of what it saw, on a day that makes sense', () => {
    const world = withDraft()
    const { context, people, letterId, draft } = world
    const seenContent = contentHash(draft().model)
    const approve =
      (actor = people.executive, collegeMeetingOn = '2026-06-09', seen = seenContent) =>
      () =>
        approveLetter(context, actor, letterId, { collegeMeetingOn, seenContent: seen })
    expect(approve(people.coordinator)).toThrow(Forbidden)
    expect(approve(people.executive, '2026-06-10')).toThrow(/moet nog komen/)
    expect(approve(people.executive, '2026-05-31')).toThrow(/peildatum/)
    post(world, '2026-05-20', 'De lijst is klaar.')
    expect(approve()).toThrow(Conflict)
    expect(approve(people.executive, '2026-06-09', contentHash(draft().model))).not.toThrow()
    expect(approve()).toThrow(Refusal)
  })

  test('ends all change: workflows refuse, and so does the database itself', () => {
    const { context, people, letterId, db } = approvedLetter()
    const edit = { passage: 'closing', text: 'Toch anders.', seenChangedAt: '' }
    expect(() => editPassage(context, people.coordinator, letterId, edit)).toThrow(Refusal)
    expect(() => discardLetter(context, people.coordinator, letterId, {})).toThrow(Refusal)
    expect(() => takeBack(context, people.coordinator, letterId, {})).toThrow(Refusal)
    const change = (set: Partial<typeof letter.$inferInsert>) => () =>
      db.update(letter).set(set).where(eq(letter.id, letterId)).run()
    const columns: Partial<typeof letter.$inferInsert>[] = [
      { snapshot: {} },
      { number: 'X' },
      { asOf: '2026-01-01' },
      { readyAt: '2026-06-09T09:00:00.000Z' },
      { roundId: 7 },
      { createdAt: '2026-01-01T09:00:00.000Z' },
      { collegeMeetingOn: '2026-06-08' },
      { approvedBy: people.clerk.personId },
      { correctsId: letterId },
    ]
    for (const column of columns) expect(change(column)).toThrow(/never changes/)
    expect(() => db.delete(letter).where(eq(letter.id, letterId)).run()).toThrow(/never changes/)
    expect(() =>
      db
        .insert(letterPassage)
        .values({
          letterId,
          passage: 'closing',
          text: 'x',
          generatedHash: 'x',
          changedAt: 'x',
          changedBy: people.coordinator.personId,
        })
        .run(),
    ).toThrow(/never changes/)
  })

  test('numbers the letters of a year one after the other', () => {
    const { context, people, place } = approvedLetter()
    const { letterId } = startLetter(context, people.coordinator, place, { asOf: '2026-06-05' })
    expect(
      approveLetter(context, people.executive, letterId, {
        collegeMeetingOn: '2026-06-09',
        seenContent: '',
      }).number,
    ).toBe('VGB-2026-2')
  })
})

describe('sending', () => {
  test('keeps the files and mails PDF and DOCX to the griffie, in one go', async () => {
    const { db, letterId } = await sentLetter()
    const kept = db.select().from(letterFile).innerJoin(file, eq(file.id, letterFile.fileId)).all()
    expect(kept.map((row) => [row.letter_file.rendition, row.file.name])).toEqual([
      ['pdf', 'voortgangsbrief-VGB-2026-1.pdf'],
      ['docx', 'voortgangsbrief-VGB-2026-1.docx'],
      ['mdto', 'voortgangsbrief-VGB-2026-1.mdto.xml'],
      ['diwoo', 'voortgangsbrief-VGB-2026-1.diwoo.xml'],
    ])
    expect(kept[0]?.file.content.subarray(0, 5).toString()).toBe('%PDF-')
    const mails = db.select().from(outboxMessage).where(eq(outboxMessage.kind, 'letter')).all()
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({
      toAddress: 'griffie@duinstad.example',
      attachments: kept.slice(0, 2).map((row) => row.file.id),
      text: expect.stringContaining(`${origin}/brieven/${letterId}`),
    })
    expect(attachmentNames(db, mails[0]?.attachments ?? [])).toEqual([
      expect.stringMatching(/\.pdf$/),
      expect.stringMatching(/\.docx$/),
    ])
    expect(() => db.delete(letterFile).run()).toThrow(/append-only/)
  })

  test('meets the deadline, and is evidence on the duty to inform and on nothing else', async () => {
    const { db, place, followUpIds } = await sentLetter()
    const input = readLetterInput(db, place, {
      on: '2026-09-01',
      knownAt: '2026-09-01T12:00:00.000Z',
    })
    expect(input.agreement).toMatchObject({ nextOn: '2027-06-30', meetsOn: '2026-12-30' })
    expect(input.previous).toMatchObject({
      number: 'VGB-2026-1',
      asOf: '2026-06-01',
      sentOn: '2026-06-10',
    })
    const shown = db.select().from(evidence).all()
    expect(shown.map(({ followUpId, title }) => [followUpId, title])).toEqual([
      [followUpIds[2], 'Voortgangsbrief VGB-2026-1'],
    ])
  })

  test('happens once, and only of an approved letter', async () => {
    const { context, people, letterId } = withDraft()
    await expect(sendLetter(context, people.coordinator, letterId, {}, origin)).rejects.toThrow(
      /niet vastgesteld/,
    )
    const done = await sentLetter()
    await expect(
      sendLetter(done.context, done.people.coordinator, done.letterId, {}, origin),
    ).rejects.toThrow(/al verzonden/)
  })

  test('names the municipality of which the griffie has no address', async () => {
    const { context, people, letterId, db } = approvedLetter()
    db.update(municipality).set({ clerkEmail: '' }).run()
    const { recipients } = await sendLetter(context, people.coordinator, letterId, {}, origin)
    expect(recipients).toEqual([`clerk-${duinstad}@example.nl`.toLowerCase()])
  })
})

test('a correction is a new letter that names the old one, and takes its place as the previous letter', async () => {
  const world = await sentLetter()
  const { context, people, place, letterId, clock, db } = world
  post(world, '2026-05-25', 'De lijst is toch nog niet klaar.')
  const correction = startLetter(context, people.coordinator, place, {
    asOf: '2026-06-01',
    correctsId: letterId,
  })
  clock.moveTo('2026-06-16T09:00:00.000Z')
  const { model } = readDraft(db, letterRow(db, correction.letterId), clock.now())
  expect(JSON.stringify(model)).toContain(
    'Deze brief vervangt onze brief van 10 juni 2026 met kenmerk VGB-2026-1.',
  )
  expect(JSON.stringify(model)).toContain('Dit is onze eerste brief')
  approveLetter(context, people.executive, correction.letterId, {
    collegeMeetingOn: '2026-06-16',
    seenContent: '',
  })
  await sendLetter(context, people.coordinator, correction.letterId, {}, origin)
  expect(
    readLetterInput(db, place, { on: '2026-09-01', knownAt: '2026-09-01T12:00:00.000Z' }).previous,
  ).toMatchObject({ number: 'VGB-2026-2' })
})

describe('the letter of an audit office', () => {
  function withOfficeLetter() {
    const world = withDraft()
    const { reportId } = world.place
    const start = (actor = world.people.auditor, auditOfficeId = 1) =>
      startLetter(world.context, actor, { reportId, auditOfficeId }, { asOf: '2026-06-01' })
    return { ...world, start }
  }

  test('is the audit office’s to start, about its own report and one at a time', () => {
    const { start, people, personWith } = withOfficeLetter()
    expect(() => start(people.coordinator)).toThrow(Forbidden)
    expect(() => start(personWith('auditor', elders), 2)).toThrow(NotFound)
    start()
    expect(() => start()).toThrow(/al een concept/)
  })

  test('takes the words of the audit office, is settled by it and goes to every griffie', async () => {
    const { start, people, context, db, clock } = withOfficeLetter()
    const { letterId } = start()
    editPassage(context, people.auditor, letterId, {
      passage: 'closing',
      text: 'Wij komen graag langs.',
      seenChangedAt: '',
    })
    const approve = (actor = people.auditor) =>
      approveLetter(context, actor, letterId, { collegeMeetingOn: '2026-06-09', seenContent: '' })
    expect(() => approve(people.executive)).toThrow(Forbidden)
    expect(approve().number).toBe('RKB-2026-1')
    db.update(municipality)
      .set({ clerkEmail: 'griffie@polderdam.example' })
      .where(eq(municipality.code, polderdam))
      .run()
    clock.moveTo('2026-06-10T09:00:00.000Z')
    const { recipients } = await sendLetter(context, people.auditor, letterId, {}, origin)
    expect(recipients).toEqual(['griffie@duinstad.example', 'griffie@polderdam.example'])
    const frozen = letterRow(db, letterId).snapshot as LetterModel
    expect(JSON.stringify(frozen.sections)).toContain('Wij komen graag langs.')
    expect(frozen.recipient).toEqual([
      'Aan de leden van de gemeenteraden',
      'van Duinstad en Polderdam',
    ])
    expect(db.select().from(evidence).all()).toEqual([])
  })
})
