import { and, asc, eq, inArray, isNotNull, lte, or } from 'drizzle-orm'
import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import type { Moment } from '#app/follow-ups/history.ts'
import { readReportFacts } from '#app/follow-ups/queries.server.ts'
import { NotFound } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import {
  auditOffice,
  decision,
  evidence,
  file,
  followUp,
  letter,
  letterFile,
  municipality,
  offering,
  report,
  response,
  statusUpdate,
} from '#db/schema/index.ts'
import type { LetterRow } from '../letter-place.server.ts'

/** A file of a dossier: what it is and where it lies in it; its bytes are read when it is packed. */
export type DossierFile = {
  fileId: number
  path: string
  name: string
  mediaType: string
  size: number
  sha256: string
  storedAt: string
}

export type DossierEvidence = {
  /** Null: it shows a decision about the whole report. */
  followUpId: number | null
  on: string
  title: string
  url: string
  file: DossierFile | null
}

/** All that belongs in the dossier of one report in one municipality. */
export type Dossier = {
  report: {
    title: string
    slug: string
    sourceUrl: string
    auditOffice: string
    offeredOn: string | null
  }
  municipality: { code: string; name: string; slug: string }
  moment: Moment
  followUps: FollowUpFacts[]
  letters: { row: LetterRow; files: DossierFile[] }[]
  evidence: DossierEvidence[]
}

/** Throws `NotFound` where the report was not offered to the municipality. */
export function readDossier(
  db: Readable,
  reportSlug: string,
  municipalitySlug: string,
  moment: Moment,
): Dossier {
  const row = db
    .select({ report, municipality, auditOffice: auditOffice.name, offering })
    .from(offering)
    .innerJoin(report, eq(report.id, offering.reportId))
    .innerJoin(auditOffice, eq(auditOffice.id, report.auditOfficeId))
    .innerJoin(municipality, eq(municipality.code, offering.municipalityCode))
    .where(and(eq(report.slug, reportSlug), eq(municipality.slug, municipalitySlug)))
    .get()
  if (row === undefined) throw new NotFound()
  const place = { reportId: row.report.id, municipalityCode: row.municipality.code }
  return {
    report: {
      ...row.report,
      auditOffice: row.auditOffice,
      offeredOn: row.offering.offeredOn ?? row.report.offeredOn,
    },
    municipality: row.municipality,
    moment,
    followUps: readReportFacts(db, place.reportId, place.municipalityCode).sort(
      (a, b) => a.recommendation.position - b.recommendation.position,
    ),
    letters: lettersOf(db, place, moment),
    evidence: evidenceOf(db, place, moment),
  }
}

type Place = { reportId: number; municipalityCode: string }

/** The letters of the college that were sent, and those of the audit office about the report. */
function lettersOf(db: Readable, { reportId, municipalityCode }: Place, { knownAt }: Moment) {
  const rows = db
    .select()
    .from(letter)
    .where(
      and(
        eq(letter.reportId, reportId),
        or(eq(letter.municipalityCode, municipalityCode), eq(letter.kind, 'audit_office')),
        isNotNull(letter.sentAt),
        lte(letter.sentAt, knownAt),
      ),
    )
    .orderBy(asc(letter.sentAt))
    .all()
  return rows.map((row) => ({
    row,
    files: db
      .select(fileColumns)
      .from(letterFile)
      .innerJoin(file, eq(file.id, letterFile.fileId))
      .where(eq(letterFile.letterId, row.id))
      .orderBy(asc(file.id))
      .all()
      .map((one) => ({ ...one, path: `brieven/${safeName(one.name)}` })),
  }))
}

const fileColumns = {
  fileId: file.id,
  name: file.name,
  mediaType: file.mediaType,
  size: file.size,
  sha256: file.sha256,
  storedAt: file.storedAt,
}

function evidenceOf(
  db: Readable,
  { reportId, municipalityCode }: Place,
  { on, knownAt }: Moment,
): DossierEvidence[] {
  const mine = db
    .select({ id: followUp.id })
    .from(followUp)
    .where(and(eq(followUp.reportId, reportId), eq(followUp.municipalityCode, municipalityCode)))
    .all()
    .map(({ id }) => id)
  const rows = db
    .select({
      evidence,
      updated: statusUpdate.followUpId,
      replied: response.followUpId,
      ...fileColumns,
    })
    .from(evidence)
    .leftJoin(statusUpdate, eq(statusUpdate.id, evidence.statusUpdateId))
    .leftJoin(response, eq(response.id, evidence.responseId))
    .leftJoin(decision, eq(decision.id, evidence.decisionId))
    .leftJoin(file, eq(file.id, evidence.fileId))
    .where(
      and(
        or(
          inArray(evidence.followUpId, mine),
          inArray(statusUpdate.followUpId, mine),
          inArray(response.followUpId, mine),
          and(eq(decision.reportId, reportId), eq(decision.municipalityCode, municipalityCode)),
        ),
        eq(evidence.withdrawn, false),
        lte(evidence.occurredOn, on),
        lte(evidence.recordedAt, knownAt),
      ),
    )
    .orderBy(asc(evidence.occurredOn), asc(evidence.id))
    .all()
  return rows.map(({ evidence: one, updated, replied, ...stored }) => ({
    followUpId: one.followUpId ?? updated ?? replied,
    on: one.occurredOn,
    title: one.title,
    url: one.url,
    file: keptFile(stored),
  }))
}

type Stored = {
  [Column in keyof typeof fileColumns]: (typeof fileColumns)[Column]['_']['data'] | null
}

function keptFile(stored: Stored): DossierFile | null {
  const { fileId, name, mediaType, size, sha256, storedAt } = stored
  if (fileId === null || name === null || mediaType === null) return null
  const path = `bewijsstukken/${fileId}-${safeName(name)}`
  return {
    fileId,
    path,
    name,
    mediaType,
    size: size ?? 0,
    sha256: sha256 ?? '',
    storedAt: storedAt ?? '',
  }
}

/** A name that any file system takes and that stays in its folder. */
function safeName(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .replace(/^[.-]+/, '')
      .slice(-120) || 'bestand'
  )
}
