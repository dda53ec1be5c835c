import { and, desc, eq, isNull } from 'drizzle-orm'
import { secretHashOf } from '#app/accounts/secret.server.ts'
import type { FollowUpState } from '#app/follow-ups/history.ts'
import { stateAsOf } from '#app/follow-ups/history.ts'
import { readFollowUpFacts } from '#app/follow-ups/queries.server.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import {
  followUp,
  municipality,
  recommendation,
  report,
  round,
  updateAnswer,
  updateLink,
  updateRequest,
} from '#db/schema/index.ts'

export type StoredAnswer = typeof updateAnswer.$inferSelect

/** The one question that a mailed link opens. */
export type Question = {
  requestId: number
  followUpId: number
  ownerId: number | null
  reportId: number
  municipalityCode: string
  municipality: string
  theme: string
  report: string
  number: string
  title: string
  text: string
  updatesDueOn: CalendarDate
  /** Why it can no longer be answered, or `open`. */
  standing: 'open' | 'expired' | 'revoked' | 'over'
  /** The newest answer that came in, where there is one. */
  answer: StoredAnswer | null
}

/** The question behind the secret of a mailed link. Throws `NotFound` for a link that was never sent. */
export function questionOfLink(db: Readable, now: string, secret: string): Question {
  const row = db
    .select({
      requestId: updateRequest.id,
      followUpId: updateRequest.followUpId,
      ownerId: updateRequest.ownerId,
      reportId: round.reportId,
      municipalityCode: round.municipalityCode,
      municipality: municipality.name,
      theme: municipality.theme,
      report: report.shortTitle,
      number: recommendation.number,
      title: recommendation.title,
      text: recommendation.text,
      updatesDueOn: round.updatesDueOn,
      closedAt: round.closedAt,
      revokedAt: updateRequest.revokedAt,
      expiresAt: updateLink.expiresAt,
    })
    .from(updateLink)
    .innerJoin(updateRequest, eq(updateRequest.id, updateLink.updateRequestId))
    .innerJoin(round, eq(round.id, updateRequest.roundId))
    .innerJoin(municipality, eq(municipality.code, round.municipalityCode))
    .innerJoin(report, eq(report.id, round.reportId))
    .innerJoin(followUp, eq(followUp.id, updateRequest.followUpId))
    .innerJoin(recommendation, eq(recommendation.id, followUp.recommendationId))
    .where(eq(updateLink.secretHash, secretHashOf(secret)))
    .get()
  if (row === undefined) throw new NotFound()
  const { closedAt, revokedAt, expiresAt, ...question } = row
  const answer = newestAnswer(db, question.requestId)
  const taken = answer !== null && answer.statusUpdateId !== null
  const standing =
    revokedAt !== null
      ? 'revoked'
      : closedAt !== null || taken
        ? 'over'
        : expiresAt < now
          ? 'expired'
          : 'open'
  return { ...question, standing, answer }
}

/** The newest answer to a question; what the coordinator set aside counts no more. */
export function newestAnswer(db: Readable, requestId: number): StoredAnswer | null {
  const answer = db
    .select()
    .from(updateAnswer)
    .where(and(eq(updateAnswer.updateRequestId, requestId), isNull(updateAnswer.declinedAt)))
    .orderBy(desc(updateAnswer.id))
    .limit(1)
    .get()
  return answer ?? null
}

/** How the follow-up of a question stands today, to show above its form. */
export function stateOfQuestion(context: Context, question: Question): FollowUpState {
  const facts = readFollowUpFacts(context.db, question.followUpId)
  if (facts === null) throw new NotFound()
  return stateAsOf(facts, { on: context.clock.today(), knownAt: context.clock.now() })
}
