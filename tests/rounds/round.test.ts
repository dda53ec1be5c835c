import { describe, expect, test } from 'vitest'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { answerQuestion } from '#app/rounds/answer-question.server.ts'
import { closeRound, revokeQuestion } from '#app/rounds/close-round.server.ts'
import { answerInput } from '#app/rounds/input.ts'
import { openRound } from '#app/rounds/open-round.server.ts'
import { roundOverview } from '#app/rounds/overview.server.ts'
import { questionOfLink } from '#app/rounds/question-of-link.server.ts'
import { remindOwners } from '#app/rounds/remind-owners.server.ts'
import { declineAnswer, takeOverAnswers } from '#app/rounds/take-over-answers.server.ts'
import { Forbidden, NotFound, Refusal } from '#app/workflow/errors.ts'
import { auditTrail, outboxMessage, statusUpdate, updateLink } from '#db/schema/index.ts'
import { duinstad, first, smallWorld } from '#tests/support/world.ts'

const origin = 'https://wijzer.example'
const dates = {
  periodFrom: '2025-12-01',
  periodUntil: '2026-03-20',
  updatesDueOn: '2026-03-20',
  collegeMeetingOn: '2026-03-31',
  sendBy: '2026-04-01',
}

function worldWithOwners() {
  const world = smallWorld('2026-03-02T09:00:00.000Z')
  const { reportId, followUpIds } = world.withReport()
  const { context, people } = world
  for (const id of followUpIds.slice(0, 2))
    assignOwner(context, people.coordinator, id, {
      ownerId: people.owner.personId,
      portfolioHolderId: null,
    })
  const place = { reportId, municipalityCode: duinstad }
  const mails = () => world.db.select().from(outboxMessage).all()
  const secrets = (text: string) =>
    [...text.matchAll(/\/bijwerken\/([\w-]{43})/g)].map((m) => m[1] ?? '')
  const open = () => openRound(context, people.coordinator, origin, place, dates)
  return { ...world, place, followUpIds, mails, secrets, open }
}

const progress = answerInput.parse({
  status: 'in_progress',
  done: 'De lijst is af.',
  next: 'Het onderhoud plannen.',
})

describe('opening a round', () => {
  test('mails each owner once, with one link per follow-up, of which only hashes are stored', () => {
    const { open, mails, secrets, db } = worldWithOwners()
    expect(open()).toEqual({ roundId: 1, mailed: 1 })
    const mail = first(mails())
    expect(mails()).toHaveLength(1)
    expect(mail.toAddress).toBe('owner-gm9001@example.nl')
    expect(mail.text).toContain('uiterlijk 20 maart 2026')
    expect(secrets(mail.text)).toHaveLength(2)
    const stored = JSON.stringify(db.select().from(updateLink).all())
    for (const secret of secrets(mail.text)) expect(stored).not.toContain(secret)
  })

  test('shows what nobody is asked', () => {
    const { open, db } = worldWithOwners()
    const { questions } = roundOverview(db, open().roundId)
    expect(questions.map((line) => line.standing)).toEqual(['waiting', 'waiting', 'nobody'])
  })

  test('is for the coordinator, and one at a time', () => {
    const { open, context, people, place } = worldWithOwners()
    expect(() => openRound(context, people.clerk, origin, place, dates)).toThrow(Forbidden)
    open()
    expect(open).toThrow(Refusal)
  })
})

describe('answering by link', () => {
  test('looking changes nothing, and an answer is a draft until it is taken over', () => {
    const { open, mails, secrets, context, db, people, followUpIds } = worldWithOwners()
    const { roundId } = open()
    const [one = '', two = ''] = secrets(first(mails()).text)
    const before = db.select().from(auditTrail).all().length
    expect(questionOfLink(db, context.clock.now(), one)).toMatchObject({
      followUpId: followUpIds[0],
      standing: 'open',
      answer: null,
    })
    expect(db.select().from(auditTrail).all()).toHaveLength(before)

    answerQuestion(context, one, progress)
    answerQuestion(context, two, null)
    expect(db.select().from(statusUpdate).all()).toEqual([])
    const drafts = roundOverview(db, roundId).questions.map((line) => line.standing)
    expect(drafts).toEqual(['draft', 'draft', 'nobody'])

    expect(takeOverAnswers(context, people.coordinator, roundId, { answerId: [] })).toEqual({
      taken: 2,
    })
    expect(db.select().from(statusUpdate).all()).toMatchObject([
      {
        followUpId: followUpIds[0],
        status: 'in_progress',
        done: 'De lijst is af.',
        occurredOn: '2026-03-02',
      },
      { followUpId: followUpIds[1], status: null, noChange: true },
    ])
    expect(() => answerQuestion(context, one, null)).toThrow('al verwerkt')
  })

  test('a second answer takes the place of the first', () => {
    const { open, mails, secrets, context, people, db } = worldWithOwners()
    const { roundId } = open()
    const [one = ''] = secrets(first(mails()).text)
    answerQuestion(context, one, null)
    answerQuestion(context, one, progress)
    takeOverAnswers(context, people.coordinator, roundId, { answerId: [] })
    expect(db.select().from(statusUpdate).all()).toMatchObject([{ status: 'in_progress' }])
  })

  test('an answer set aside opens the question again', () => {
    const { open, mails, secrets, context, people, db } = worldWithOwners()
    const { roundId } = open()
    const [one = ''] = secrets(first(mails()).text)
    answerQuestion(context, one, null)
    const { answerId } = answerQuestion(context, one, progress)
    declineAnswer(context, people.coordinator, roundId, answerId, {})
    expect(first(roundOverview(db, roundId).questions).standing).toBe('waiting')
    answerQuestion(context, one, null)
    expect(first(roundOverview(db, roundId).questions).standing).toBe('draft')
  })

  test('a link expires, can be taken back, and ends with the round', () => {
    const { open, mails, secrets, context, clock, people, db } = worldWithOwners()
    const { roundId } = open()
    const [one = '', two = ''] = secrets(first(mails()).text)
    expect(() => answerQuestion(context, 'x'.repeat(43), null)).toThrow(NotFound)
    const [request] = roundOverview(db, roundId).questions
    revokeQuestion(context, people.coordinator, roundId, request?.requestId ?? 0, {})
    expect(() => answerQuestion(context, one, null)).toThrow('ingetrokken')
    clock.moveTo('2026-04-17T21:59:00.000Z')
    expect(questionOfLink(db, context.clock.now(), two).standing).toBe('open')
    clock.moveTo('2026-04-17T22:00:00.000Z')
    expect(() => answerQuestion(context, two, null)).toThrow('verlopen')
    closeRound(context, people.coordinator, roundId, {})
    expect(() => answerQuestion(context, two, null)).toThrow('verwerkt')
  })

  test('who signs in and posts has answered too', () => {
    const { open, context, clock, people, db, followUpIds } = worldWithOwners()
    const { roundId } = open()
    clock.moveTo('2026-03-05T09:00:00.000Z')
    postUpdate(context, people.owner, first(followUpIds), {
      ...progress,
      occurredOn: '2026-03-04',
      internalNote: '',
      evidenceTitle: '',
      evidenceUrl: '',
      evidenceOn: null,
    })
    expect(first(roundOverview(db, roundId).questions).standing).toBe('posted')
  })
})

describe('reminding', () => {
  test('reaches who is silent, with links that work beside the first, at most once a day', () => {
    const { open, mails, secrets, context, clock, people } = worldWithOwners()
    const { roundId } = open()
    const [one = ''] = secrets(first(mails()).text)
    answerQuestion(context, one, progress)
    const remind = () => remindOwners(context, people.coordinator, origin, roundId, {})
    clock.moveTo('2026-03-16T09:00:00.000Z')
    expect(remind()).toEqual({ mailed: 1 })
    expect(remind).toThrow('Vandaag is al een herinnering gestuurd')
    const reminder = mails()[1]
    expect(reminder?.subject).toContain('Herinnering')
    expect(secrets(reminder?.text ?? '')).toHaveLength(1)
    answerQuestion(context, secrets(reminder?.text ?? '')[0] ?? '', null)
    clock.moveTo('2026-03-17T09:00:00.000Z')
    expect(remind).toThrow('niemand')
  })
})
