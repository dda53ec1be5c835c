import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { recordDecision } from '#app/decisions/record-decision.server.ts'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { approveLetter } from '#app/letters/approve-letter.server.ts'
import { letterRow } from '#app/letters/letter-place.server.ts'
import { closePool } from '#app/letters/render/pool.server.ts'
import { sendLetter } from '#app/letters/send-letter.server.ts'
import { startLetter } from '#app/letters/start-letter.server.ts'
import { startLetterOfRound } from '#app/letters/start-letter-of-round.server.ts'
import { answerQuestion } from '#app/rounds/answer-question.server.ts'
import { openRound } from '#app/rounds/open-round.server.ts'
import { Forbidden, NotFound } from '#app/workflow/errors.ts'
import { outboxMessage, round } from '#db/schema/index.ts'
import { duinstad, first, polderdam, smallWorld } from '#tests/support/world.ts'

afterAll(closePool)

const origin = 'https://wijzer.example'

/** Duinstad adopted everything; its owner is asked in a round until 20 May, and says nothing. */
function silentRound() {
  const world = smallWorld('2026-03-02T09:00:00.000Z')
  const { context, people, clock } = world
  const { reportId, followUpIds } = world.withReport()
  const place = { reportId, municipalityCode: duinstad }
  recordDecision(context, people.clerk, place, {
    occurredOn: '2026-03-02',
    agendaItem: '',
    documentUrl: '',
    papers: [],
    planOfActionDueOn: null,
    implementationDueOn: '2026-12-31',
    notificationFirstDueOn: '2026-06-30',
    notificationEveryMonths: 6,
    outcomes: followUpIds.map((followUpId) => ({
      followUpId,
      outcome: 'adopted' as const,
      amendedText: '',
      explanation: '',
      implementationDueOn: null,
    })),
  })
  assignOwner(context, people.coordinator, first(followUpIds), {
    ownerId: people.owner.personId,
    portfolioHolderId: null,
  })
  clock.moveTo('2026-05-06T09:00:00.000Z')
  const { roundId } = openRound(context, people.coordinator, origin, place, {
    periodFrom: '2026-03-02',
    periodUntil: '2026-05-20',
    updatesDueOn: '2026-05-20',
    collegeMeetingOn: '2026-06-02',
    sendBy: '2026-06-03',
  })
  return { ...world, place, roundId }
}

test('a round without answers leads to a letter that says so, and ends with it', async () => {
  const { context, people, clock, db, roundId } = silentRound()
  const secret = /bijwerken\/([\w-]{43})/.exec(
    first(db.select().from(outboxMessage).where(eq(outboxMessage.kind, 'updateRequest')).all())
      .text,
  )?.[1]
  clock.moveTo('2026-06-02T09:00:00.000Z')
  expect(() => startLetterOfRound(context, people.clerk, roundId, {})).toThrow(Forbidden)
  const { letterId } = startLetterOfRound(context, people.coordinator, roundId, {})
  expect(letterRow(db, letterId)).toMatchObject({ roundId, asOf: '2026-05-20' })
  const seenContent = ''
  approveLetter(context, people.executive, letterId, {
    collegeMeetingOn: '2026-06-02',
    seenContent,
  })
  const closedAt = () => db.select().from(round).where(eq(round.id, roundId)).get()?.closedAt
  expect(closedAt()).toBeNull()
  await sendLetter(context, people.coordinator, letterId, {}, origin)
  expect(closedAt()).toBe('2026-06-02T09:00:00.000Z')
  expect(() => answerQuestion(context, secret ?? '', null)).toThrow('al verwerkt')
  const told = JSON.stringify(letterRow(db, letterId).snapshot)
  expect(told.split('kunnen wij nog niets melden')).toHaveLength(4)
})

test('a letter does not come of a round of another report or municipality', () => {
  const { context, people, place, roundId, personWith } = silentRound()
  const elsewhere = personWith('coordinator', polderdam)
  const input = { asOf: '2026-05-01', roundId }
  expect(() =>
    startLetter(context, elsewhere, { ...place, municipalityCode: polderdam }, input),
  ).toThrow(NotFound)
  expect(() => startLetterOfRound(context, people.coordinator, 999, {})).toThrow(NotFound)
})
