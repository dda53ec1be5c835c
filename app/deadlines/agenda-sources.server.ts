import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { dateOf } from '#app/workflow/calendar-date.ts'
import { NotFound } from '#app/workflow/errors.ts'
import type { Database } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import {
  assignment,
  auditOffice,
  followUp,
  letter,
  municipality,
  notificationDeadline,
  notificationSchedule,
  offering,
  person,
  recess,
  report,
  round,
  updateAnswer,
  updateRequest,
} from '#db/schema/index.ts'
import type { AskedUpdate } from './agenda.ts'
import { parseMonths } from './schedule.ts'

export const reportsOf = prepared((db) =>
  db
    .select({
      reportId: offering.reportId,
      slug: report.slug,
      title: report.title,
      shortTitle: report.shortTitle,
      reviewWeeks: auditOffice.reviewWeeks,
    })
    .from(offering)
    .innerJoin(report, eq(report.id, offering.reportId))
    .innerJoin(auditOffice, eq(auditOffice.id, report.auditOfficeId))
    .where(eq(offering.municipalityCode, sql.placeholder('municipalityCode')))
    .prepare(),
)

const municipalityByCode = prepared((db) => {
  const { code, slug, name, theme } = municipality
  return db
    .select({ code, slug, name, theme })
    .from(municipality)
    .where(eq(code, sql.placeholder('code')))
    .prepare()
})

export function municipalityOf(db: Database, code: string) {
  const row = municipalityByCode(db).get({ code })
  if (row === undefined) throw new NotFound()
  return row
}

const everOwnerIn = prepared((db) => {
  const { id, name, jobTitle } = person
  const owners = db
    .select({ id: assignment.ownerId })
    .from(assignment)
    .innerJoin(followUp, eq(followUp.id, assignment.followUpId))
    .where(eq(followUp.municipalityCode, sql.placeholder('municipalityCode')))
  return db.select({ id, name, jobTitle }).from(person).where(inArray(id, owners)).prepare()
})

/** Who owns or owned a follow-up of this municipality, by id. */
export function ownersOf(db: Database, municipalityCode: string) {
  const rows = everOwnerIn(db).all({ municipalityCode })
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

const requestsOfMunicipality = prepared((db) =>
  db
    .select({
      id: updateRequest.id,
      followUpId: updateRequest.followUpId,
      updatesDueOn: round.updatesDueOn,
      openedAt: round.openedAt,
      closedAt: round.closedAt,
      revokedAt: updateRequest.revokedAt,
      answeredAt: sql<string | null>`min(${updateAnswer.answeredAt})`,
    })
    .from(round)
    .innerJoin(updateRequest, eq(updateRequest.roundId, round.id))
    .leftJoin(
      updateAnswer,
      and(eq(updateAnswer.updateRequestId, updateRequest.id), isNull(updateAnswer.declinedAt)),
    )
    .where(eq(round.municipalityCode, sql.placeholder('municipalityCode')))
    .groupBy(updateRequest.id)
    .prepare(),
)

export function askedUpdates(db: Database, municipalityCode: string): Map<number, AskedUpdate[]> {
  const asked = new Map<number, AskedUpdate[]>()
  for (const row of requestsOfMunicipality(db).all({ municipalityCode })) {
    const one: AskedUpdate = {
      id: row.id,
      updatesDueOn: row.updatesDueOn,
      openedOn: dateOf(row.openedAt),
      answeredOn: row.answeredAt === null ? null : dateOf(row.answeredAt),
      over: row.closedAt !== null || row.revokedAt !== null,
    }
    asked.set(row.followUpId, [...(asked.get(row.followUpId) ?? []), one])
  }
  return asked
}

const schedulesOf = prepared((db) =>
  db
    .select()
    .from(notificationSchedule)
    .where(eq(notificationSchedule.municipalityCode, sql.placeholder('municipalityCode')))
    .prepare(),
)

const singleDatesOf = prepared((db) =>
  db
    .select()
    .from(notificationDeadline)
    .where(eq(notificationDeadline.municipalityCode, sql.placeholder('municipalityCode')))
    .prepare(),
)

const progressLettersOf = prepared((db) =>
  db
    .select({ reportId: letter.reportId, sentAt: letter.sentAt })
    .from(letter)
    .where(
      and(
        eq(letter.municipalityCode, sql.placeholder('municipalityCode')),
        eq(letter.kind, 'progress'),
        isNotNull(letter.sentAt),
        isNull(letter.correctsId),
      ),
    )
    .prepare(),
)

const recessesOf = prepared((db) =>
  db
    .select()
    .from(recess)
    .where(eq(recess.municipalityCode, sql.placeholder('municipalityCode')))
    .prepare(),
)

/** What is stored about how the council is informed, per report. */
export function notificationFacts(db: Database, municipalityCode: string, facts: FollowUpFacts[]) {
  const schedules = schedulesOf(db).all({ municipalityCode })
  const singleDates = singleDatesOf(db).all({ municipalityCode })
  const letters = progressLettersOf(db)
    .all({ municipalityCode })
    .flatMap(({ reportId, sentAt }) => (sentAt === null ? [] : [{ reportId, sentAt }]))
  const recesses = recessesOf(db).all({ municipalityCode })
  const reportIds = [...new Set(facts.map((one) => one.reportId))]
  const ofReport = (reportId: number) => (row: { reportId: number }) => row.reportId === reportId
  return reportIds.map((reportId) => ({
    reportId,
    municipalityCode,
    schedules: schedules.filter(ofReport(reportId)).map(({ fixedMonths, ...row }) => ({
      ...row,
      fixedMonths: parseMonths(fixedMonths),
    })),
    singleDates: singleDates.filter(ofReport(reportId)),
    letters: letters.filter(ofReport(reportId)),
    extensions: facts.filter(ofReport(reportId)).flatMap((one) => one.extensions),
    recesses,
  }))
}
