import { and, desc, eq, inArray, or, type SQL } from 'drizzle-orm'
import { type Actor, may, visibleMunicipalities } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { auditOffice, letter, municipality, offering, report } from '#db/schema/index.ts'
import { type LetterStage, type LetterWriter, stageOf } from './letter-place.server.ts'

export type ListedLetter = {
  id: number
  report: string
  /** Whose letter it is: a municipality, or an audit office. */
  writer: string
  asOf: string
  number: string | null
  stage: LetterStage
  sentAt: string | null
}

/** What a letter can be started about, and by whom it would be. `key` stands for it in a form. */
export type Subject = { key: string; report: string; writer: string }

/** The letters that `actor` sees, newest first, and what it may start one about. */
export function lettersPage(context: Context, actor: Actor) {
  return {
    letters: visibleLetters(context, actor),
    subjects: [...collegeSubjects(context, actor), ...officeSubjects(context, actor)],
  }
}

/** The letters of the colleges and audit offices that `actor` sees, newest first. */
export function visibleLetters({ db }: Context, actor: Actor): ListedLetter[] {
  return db
    .select({
      letter,
      report: report.shortTitle,
      municipality: municipality.name,
      office: auditOffice.name,
    })
    .from(letter)
    .innerJoin(report, eq(report.id, letter.reportId))
    .leftJoin(municipality, eq(municipality.code, letter.municipalityCode))
    .leftJoin(auditOffice, eq(auditOffice.id, letter.auditOfficeId))
    .where(seenBy(actor))
    .orderBy(desc(letter.asOf), desc(letter.id))
    .all()
    .map((row) => ({
      id: row.letter.id,
      report: row.report,
      writer: row.municipality ?? row.office ?? '',
      asOf: row.letter.asOf,
      number: row.letter.number,
      stage: stageOf(row.letter),
      sentAt: row.letter.sentAt,
    }))
}

function seenBy(actor: Actor): SQL | undefined {
  return or(
    inArray(letter.municipalityCode, visibleMunicipalities(actor)),
    and(eq(letter.kind, 'audit_office'), inArray(letter.auditOfficeId, officesOf(actor))),
  )
}

/** The audit offices of which `actor` writes the letters. */
function officesOf(actor: Actor): number[] {
  return actor.roles.flatMap(({ auditOfficeId }) =>
    auditOfficeId !== null && may(actor, 'writeAuditOfficeLetter', { auditOfficeId })
      ? auditOfficeId
      : [],
  )
}

function collegeSubjects({ db }: Context, actor: Actor): Subject[] {
  const mine = visibleMunicipalities(actor).filter((municipalityCode) =>
    may(actor, 'editLetter', { municipalityCode }),
  )
  return db
    .select({
      reportId: report.id,
      report: report.shortTitle,
      municipalityCode: municipality.code,
      writer: municipality.name,
    })
    .from(offering)
    .innerJoin(report, eq(report.id, offering.reportId))
    .innerJoin(municipality, eq(municipality.code, offering.municipalityCode))
    .where(inArray(offering.municipalityCode, mine))
    .orderBy(municipality.name, report.shortTitle)
    .all()
    .map((row) => ({ key: `${row.reportId}:${row.municipalityCode}`, ...row }))
}

function officeSubjects({ db }: Context, actor: Actor): Subject[] {
  return db
    .select({
      reportId: report.id,
      report: report.shortTitle,
      auditOfficeId: auditOffice.id,
      writer: auditOffice.name,
    })
    .from(report)
    .innerJoin(auditOffice, eq(auditOffice.id, report.auditOfficeId))
    .where(inArray(report.auditOfficeId, officesOf(actor)))
    .orderBy(report.shortTitle)
    .all()
    .map((row) => ({ key: `${row.reportId}:${row.auditOfficeId}`, ...row }))
}

/** What the key of a `Subject` stands for. */
export function writerNamed(key: string): LetterWriter {
  const [report, who = ''] = key.split(':')
  const reportId = Number(report)
  return who.startsWith('GM')
    ? { reportId, municipalityCode: who }
    : { reportId, auditOfficeId: Number(who) }
}
