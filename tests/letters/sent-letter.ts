import { eq } from 'drizzle-orm'
import { recordDecision } from '#app/decisions/record-decision.server.ts'
import { approveLetter } from '#app/letters/approve-letter.server.ts'
import { contentHash, readDraft } from '#app/letters/draft.server.ts'
import { letterRow } from '#app/letters/letter-place.server.ts'
import { sendLetter } from '#app/letters/send-letter.server.ts'
import { startLetter } from '#app/letters/start-letter.server.ts'
import { municipality } from '#db/schema/index.ts'
import { duinstad, smallWorld } from '#tests/support/world.ts'

export const letterOrigin = 'https://opvolgwijzer.example'

/** A report that Duinstad's council adopted, with a draft letter on the stand of 1 June. */
export function withDraft() {
  const world = smallWorld()
  const { context, clock, people } = world
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
  world.db
    .update(municipality)
    .set({ clerkEmail: 'griffie@duinstad.example' })
    .where(eq(municipality.code, duinstad))
    .run()
  clock.moveTo('2026-06-09T09:00:00.000Z')
  const { letterId } = startLetter(context, people.coordinator, place, { asOf: '2026-06-01' })
  const draft = () => readDraft(world.db, letterRow(world.db, letterId), clock.now())
  return { ...world, place, followUpIds, letterId, draft }
}

/** The same, approved by the college. */
export function approvedLetter() {
  const world = withDraft()
  const { number } = approveLetter(world.context, world.people.executive, world.letterId, {
    collegeMeetingOn: '2026-06-09',
    seenContent: contentHash(world.draft().model),
  })
  return { ...world, number }
}

/** The same, sent the day after. */
export async function sentLetter() {
  const world = approvedLetter()
  world.clock.moveTo('2026-06-10T09:00:00.000Z')
  await sendLetter(world.context, world.people.coordinator, world.letterId, {}, letterOrigin)
  return world
}
