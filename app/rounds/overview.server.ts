import { desc, eq } from 'drizzle-orm'
import { type CalendarDate, dateOf, type Instant } from '#app/workflow/calendar-date.ts'
import { NotFound } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import type { ImplementationStatus } from '#db/schema/codes.ts'
import {
  followUp,
  letter,
  municipality,
  person,
  recommendation,
  report,
  round,
  updateRequest,
} from '#db/schema/index.ts'
import type { StoredRound } from './place.server.ts'
import { newestAnswer } from './question-of-link.server.ts'
import { unanswered } from './unanswered.server.ts'

/** How one question of a round stands: `draft` came in by link and waits to be taken over. */
export type QuestionStanding = 'waiting' | 'draft' | 'taken' | 'posted' | 'revoked' | 'nobody'

export type QuestionLine = {
  requestId: number
  followUpId: number
  number: string
  title: string
  ownerId: number | null
  owner: string | null
  standing: QuestionStanding
  remindedOn: CalendarDate | null
  answer: {
    id: number
    noChange: boolean
    status: ImplementationStatus | null
    done: string
    next: string
    reason: string
    answeredAt: Instant
  } | null
}

export type RoundOverview = {
  round: StoredRound & { municipality: string; report: string; reportSlug: string }
  questions: QuestionLine[]
  /** The letter that the round led to, where one was begun. */
  letterId: number | null
}

/** A round with who has answered. Throws `NotFound`. */
export function roundOverview(db: Readable, roundId: number): RoundOverview {
  const row = db
    .select({
      round,
      municipality: municipality.name,
      report: report.shortTitle,
      reportSlug: report.slug,
    })
    .from(round)
    .innerJoin(municipality, eq(municipality.code, round.municipalityCode))
    .innerJoin(report, eq(report.id, round.reportId))
    .where(eq(round.id, roundId))
    .get()
  if (row === undefined) throw new NotFound()
  const { round: stored, ...names } = row
  const silent = new Set(unanswered(db, roundId).map((request) => request.id))
  const questions = db
    .select({
      request: updateRequest,
      number: recommendation.number,
      title: recommendation.title,
      owner: person.name,
    })
    .from(updateRequest)
    .innerJoin(followUp, eq(followUp.id, updateRequest.followUpId))
    .innerJoin(recommendation, eq(recommendation.id, followUp.recommendationId))
    .leftJoin(person, eq(person.id, updateRequest.ownerId))
    .where(eq(updateRequest.roundId, roundId))
    .orderBy(recommendation.position)
    .all()
    .map(({ request, ...line }): QuestionLine => {
      const answer = newestAnswer(db, request.id)
      return {
        ...line,
        requestId: request.id,
        followUpId: request.followUpId,
        ownerId: request.ownerId,
        remindedOn: request.remindedAt === null ? null : dateOf(request.remindedAt),
        answer,
        standing: standingOf(request, answer, silent.has(request.id)),
      }
    })
  const begun = db
    .select({ id: letter.id })
    .from(letter)
    .where(eq(letter.roundId, roundId))
    .orderBy(desc(letter.id))
    .limit(1)
    .get()
  return { round: { ...stored, ...names }, questions, letterId: begun?.id ?? null }
}

function standingOf(
  request: typeof updateRequest.$inferSelect,
  answer: { statusUpdateId: number | null } | null,
  silent: boolean,
): QuestionStanding {
  if (request.revokedAt !== null) return 'revoked'
  if (answer !== null) return answer.statusUpdateId === null ? 'draft' : 'taken'
  if (!silent) return 'posted'
  return request.ownerId === null ? 'nobody' : 'waiting'
}
