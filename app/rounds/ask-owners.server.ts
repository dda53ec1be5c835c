import { eq, inArray } from 'drizzle-orm'
import { newSecret, secretHashOf } from '#app/accounts/secret.server.ts'
import { queueMessage } from '#app/mail/queue-message.server.ts'
import { addDays, endOfDay } from '#app/workflow/calendar-date.ts'
import type { Work } from '#app/workflow/perform.server.ts'
import {
  followUp,
  municipality,
  person,
  recommendation,
  report,
  round,
  updateLink,
  updateRequest,
} from '#db/schema/index.ts'
import { requestMail } from './request-mail.ts'

/** How long after the date of the round a link still opens its form. */
const graceDays = 28

type Asked = { requestId: number; ownerId: number; number: string; title: string }

/**
 * Mails the owners of the questions `requestIds` of a round: one mail each, with a new link per question. `origin` is
 * the address of the application; `occasion` tells this time of asking from others. Questions without an owner, and
 * owners who left, are passed over. Returns the ids of those who are mailed.
 */
export function askOwners(
  work: Work,
  origin: string,
  roundId: number,
  requestIds: readonly number[],
  occasion: { key: string; reminder: boolean },
): number[] {
  const about = aboutRound(work, roundId)
  const asked = questionsOf(work, requestIds)
  const mailed: number[] = []
  for (const ownerId of new Set(asked.map((one) => one.ownerId))) {
    const owner = work.tx.select().from(person).where(eq(person.id, ownerId)).get()
    if (owner === undefined || (owner.leftOn !== null && owner.leftOn <= work.today)) continue
    const expiresOn = addDays(later(about.updatesDueOn, work.today), graceDays)
    const ofOwner = asked.filter((one) => one.ownerId === ownerId)
    const questions = ofOwner.map(({ requestId, number, title }) => {
      const secret = newSecret()
      work.tx
        .insert(updateLink)
        .values({
          secretHash: secretHashOf(secret),
          updateRequestId: requestId,
          sentAt: work.now,
          expiresAt: endOfDay(expiresOn),
        })
        .run()
      return { number, title, url: `${origin}/bijwerken/${secret}` }
    })
    queueMessage(work.tx, work.now, origin, {
      dedupeKey: `updateRequest:${roundId}:${ownerId}:${occasion.key}`,
      kind: 'updateRequest',
      to: { personId: ownerId, address: owner.email },
      message: requestMail({
        ...about,
        ownerName: owner.name,
        expiresOn,
        questions,
        reminder: occasion.reminder,
      }),
    })
    mailed.push(ownerId)
  }
  return mailed
}

function aboutRound(work: Work, roundId: number) {
  const about = work.tx
    .select({
      updatesDueOn: round.updatesDueOn,
      municipality: municipality.name,
      report: report.shortTitle,
    })
    .from(round)
    .innerJoin(municipality, eq(municipality.code, round.municipalityCode))
    .innerJoin(report, eq(report.id, round.reportId))
    .where(eq(round.id, roundId))
    .get()
  if (about === undefined) throw new Error(`no round ${roundId}`)
  return about
}

function questionsOf(work: Work, requestIds: readonly number[]): Asked[] {
  return work.tx
    .select({
      requestId: updateRequest.id,
      ownerId: updateRequest.ownerId,
      number: recommendation.number,
      title: recommendation.title,
    })
    .from(updateRequest)
    .innerJoin(followUp, eq(followUp.id, updateRequest.followUpId))
    .innerJoin(recommendation, eq(recommendation.id, followUp.recommendationId))
    .where(inArray(updateRequest.id, [...requestIds]))
    .orderBy(recommendation.position)
    .all()
    .flatMap(({ ownerId, ...row }) => (ownerId === null ? [] : { ...row, ownerId }))
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
