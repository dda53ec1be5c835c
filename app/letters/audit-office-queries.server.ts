import { eq } from 'drizzle-orm'
import type { Moment } from '#app/follow-ups/history.ts'
import { readReportFacts } from '#app/follow-ups/queries.server.ts'
import { NotFound } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import { auditOffice, municipality, offering, report } from '#db/schema/index.ts'
import type { AuditOfficeLetterInput } from './audit-office-letter.ts'
import { houseStyleOf } from './house-style.ts'
import { type LetterOwn, newLetter } from './queries.server.ts'

/**
 * Gathers what the letter of an audit office about one of its reports is made of, over all municipalities to which it
 * was offered. Throws `NotFound`.
 */
export function readAuditOfficeInput(
  db: Readable,
  reportId: number,
  moment: Moment,
  own: LetterOwn = newLetter,
): AuditOfficeLetterInput {
  const study = db
    .select({ report, auditOffice })
    .from(report)
    .innerJoin(auditOffice, eq(auditOffice.id, report.auditOfficeId))
    .where(eq(report.id, reportId))
    .get()
  if (study === undefined) throw new NotFound()
  const places = db
    .select({ code: municipality.code, name: municipality.name })
    .from(offering)
    .innerJoin(municipality, eq(municipality.code, offering.municipalityCode))
    .where(eq(offering.reportId, reportId))
    .orderBy(municipality.name)
    .all()
  return {
    auditOffice: { ...study.auditOffice, houseStyle: houseStyleOf('neutraal') },
    report: study.report,
    municipalities: places.map(({ code, name }) => ({
      name,
      followUps: readReportFacts(db, reportId, code),
    })),
    moment,
    letter: { number: own.number, date: own.date ?? moment.on, corrects: own.corrects },
    passages: own.passages,
  }
}

/** All reports, oldest first. */
export function readReports(db: Readable): { id: number; slug: string }[] {
  return db.select({ id: report.id, slug: report.slug }).from(report).orderBy(report.id).all()
}
