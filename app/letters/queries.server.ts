import { and, desc, eq, inArray, isNotNull, isNull, lt, lte } from 'drizzle-orm'
import type { Moment } from '#app/follow-ups/history.ts'
import { readReportFacts } from '#app/follow-ups/queries.server.ts'
import { type CalendarDate, dateOf } from '#app/workflow/calendar-date.ts'
import { NotFound } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import {
  auditOffice,
  councilPaper,
  decision,
  letter,
  municipality,
  offering,
  portfolioHolder,
  report,
} from '#db/schema/index.ts'
import { type LetterPlace, readAgreement } from './agreement.server.ts'
import { ownStyleOf } from './house-style/own-style.server.ts'
import { houseStyleOf } from './house-style.ts'
import type { EditedPassage, LetterInput, PreviousLetter } from './letter-input.ts'

/** What a letter has of its own, beside the facts. */
export type LetterOwn = {
  number: string | null
  /** The day that the letter bears; null: the reference date. */
  date: CalendarDate | null
  corrects: { number: string; sentOn: CalendarDate } | null
  passages: Readonly<Record<string, EditedPassage>>
}

export const newLetter: LetterOwn = { number: null, date: null, corrects: null, passages: {} }

/**
 * Gathers all that the letter about one report in one municipality is made of: the facts, what was agreed with the
 * council, and the letter before it. Throws `NotFound` where report and municipality do not belong together.
 */
export function readLetterInput(
  db: Readable,
  place: LetterPlace,
  moment: Moment,
  own: LetterOwn = newLetter,
): LetterInput {
  const { reportId, municipalityCode } = place
  const sender = db.select().from(municipality).where(eq(municipality.code, municipalityCode)).get()
  const study = db
    .select({ report, auditOfficeName: auditOffice.name, offering })
    .from(report)
    .innerJoin(auditOffice, eq(auditOffice.id, report.auditOfficeId))
    .innerJoin(
      offering,
      and(eq(offering.reportId, report.id), eq(offering.municipalityCode, municipalityCode)),
    )
    .where(eq(report.id, reportId))
    .get()
  if (sender === undefined || study === undefined) throw new NotFound()
  const followUps = readReportFacts(db, reportId, municipalityCode)
  const date = own.date ?? moment.on
  const papers = db
    .select({ decisionId: decision.id, kind: councilPaper.kind, title: councilPaper.title })
    .from(councilPaper)
    .innerJoin(decision, eq(decision.id, councilPaper.decisionId))
    .where(and(eq(decision.reportId, reportId), eq(decision.municipalityCode, municipalityCode)))
    .orderBy(councilPaper.id)
    .all()
  return {
    municipality: {
      ...sender,
      houseStyle: houseStyleOf(sender.theme, ownStyleOf(db, municipalityCode)),
    },
    auditOffice: { name: study.auditOfficeName },
    report: {
      title: study.report.title,
      shortTitle: study.report.shortTitle,
      offeredOn: study.offering.offeredOn ?? study.report.offeredOn,
    },
    followUps,
    moment,
    previous: readPreviousLetter(db, place, moment),
    agreement: readAgreement(db, place, followUps, date, moment),
    portfolioHolders: db
      .select()
      .from(portfolioHolder)
      .where(eq(portfolioHolder.municipalityCode, municipalityCode))
      .orderBy(portfolioHolder.id)
      .all(),
    papers,
    letter: { number: own.number, date, corrects: own.corrects, attachments: [] },
    passages: own.passages,
  }
}

/**
 * The last progress letter before `moment` that was sent and that no later letter corrects; what it knew is what was
 * entered when it was approved.
 */
export function readPreviousLetter(
  db: Readable,
  { reportId, municipalityCode }: LetterPlace,
  moment: Moment,
): PreviousLetter | null {
  const sent = db
    .select()
    .from(letter)
    .where(
      and(
        eq(letter.municipalityCode, municipalityCode),
        eq(letter.reportId, reportId),
        isNotNull(letter.sentAt),
        isNull(letter.auditOfficeId),
        lt(letter.asOf, moment.on),
        lte(letter.sentAt, moment.knownAt),
      ),
    )
    .orderBy(desc(letter.asOf), desc(letter.sentAt))
    .limit(1)
    .get()
  if (!sent?.number || !sent.approvedAt || !sent.sentAt) return null
  return {
    number: sent.number,
    asOf: sent.asOf,
    sentOn: dateOf(sent.sentAt),
    knownAt: sent.approvedAt,
  }
}

/** Each report of which there is progress to tell in these municipalities: the council decided about it by the day `on`. */
export function readDecidedReports(
  db: Readable,
  municipalityCodes: readonly string[],
  on: CalendarDate,
): { municipalityCode: string; reportId: number; slug: string }[] {
  const { municipalityCode, reportId } = decision
  return db
    .selectDistinct({ municipalityCode, reportId, slug: report.slug })
    .from(decision)
    .innerJoin(report, eq(report.id, reportId))
    .where(and(inArray(municipalityCode, [...municipalityCodes]), lte(decision.occurredOn, on)))
    .orderBy(municipalityCode, reportId)
    .all()
}
