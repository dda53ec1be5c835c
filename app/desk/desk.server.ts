import { and, count, desc, eq, isNull, sql } from 'drizzle-orm'
import { type Actor, holds } from '#app/accounts/permissions.ts'
import { followUpVersion } from '#app/audit-trail/version.server.ts'
import { recessesOf } from '#app/deadlines/meeting-days.server.ts'
import { municipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import { stageOf } from '#app/letters/letter-place.server.ts'
import { proposedRounds } from '#app/rounds/propose.ts'
import { dateOf } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import type { Database } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { letter, round, updateAnswer, updateRequest } from '#db/schema/index.ts'
import type { DeskLetter, DeskMunicipality, DeskRound } from './task.ts'

const roundsOfMunicipality = prepared((db) =>
  db
    .select()
    .from(round)
    .where(eq(round.municipalityCode, sql.placeholder('code')))
    .prepare(),
)

const draftsOfRounds = prepared((db) =>
  db
    .select({ roundId: updateRequest.roundId, drafts: count(updateAnswer.id) })
    .from(updateAnswer)
    .innerJoin(updateRequest, eq(updateRequest.id, updateAnswer.updateRequestId))
    .innerJoin(round, eq(round.id, updateRequest.roundId))
    .where(
      and(
        eq(round.municipalityCode, sql.placeholder('code')),
        isNull(round.closedAt),
        isNull(updateAnswer.statusUpdateId),
        isNull(updateAnswer.declinedAt),
      ),
    )
    .groupBy(updateRequest.roundId)
    .prepare(),
)

const lettersOfMunicipality = prepared((db) =>
  db
    .select()
    .from(letter)
    .where(and(eq(letter.municipalityCode, sql.placeholder('code')), eq(letter.kind, 'progress')))
    .orderBy(desc(letter.id))
    .prepare(),
)

/** What the desk knows of one municipality; rounds and letters only where `actor` has to do with them. */
export function deskOf(context: Context, actor: Actor, code: string): DeskMunicipality {
  const { db, clock } = context
  const agenda = municipalityAgenda(context, code)
  const desk = {
    ...agenda,
    versionOf: (followUpId: number) => followUpVersion(db, followUpId),
  }
  const paper = (['coordinator', 'clerk', 'executive'] as const).some((role) =>
    holds(actor, role, code),
  )
  if (!paper) return { ...desk, rounds: [], proposed: [], letters: [] }
  const stored = roundsOfMunicipality(db).all({ code })
  const earlier = stored.map((one) => ({ ...one, closed: one.closedAt !== null }))
  const letters = lettersOfMunicipality(db).all({ code })
  return {
    ...desk,
    rounds: openRounds(db, code, stored, letters),
    proposed: proposedRounds(
      agenda.deadlines,
      earlier,
      new Map(),
      recessesOf(db, code),
      clock.today(),
    ),
    letters: letters.map(deskLetter(stored)),
  }
}

type StoredRound = typeof round.$inferSelect
type StoredLetter = typeof letter.$inferSelect

function openRounds(
  db: Database,
  code: string,
  rounds: readonly StoredRound[],
  letters: readonly StoredLetter[],
): DeskRound[] {
  const drafts = new Map(
    draftsOfRounds(db)
      .all({ code })
      .map((row) => [row.roundId, row.drafts]),
  )
  return rounds
    .filter((one) => one.closedAt === null)
    .map(({ id, reportId, updatesDueOn, sendBy }) => ({
      ...{ id, reportId, updatesDueOn, sendBy },
      drafts: drafts.get(id) ?? 0,
      letterId: letters.find((one) => one.roundId === id)?.id ?? null,
    }))
}

function deskLetter(rounds: readonly StoredRound[]) {
  return (row: StoredLetter): DeskLetter => {
    const { id, reportId, number, asOf, collegeMeetingOn, sentAt } = row
    const ofRound = rounds.find((one) => one.id === row.roundId)
    return {
      ...{ id, reportId, number, asOf },
      collegeMeetingOn: collegeMeetingOn ?? ofRound?.collegeMeetingOn ?? null,
      sendBy: ofRound?.sendBy ?? null,
      stage: stageOf(row),
      sentOn: sentAt === null ? null : dateOf(sentAt),
    }
  }
}
