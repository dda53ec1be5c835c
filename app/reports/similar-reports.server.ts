import { and, eq, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { Readable } from '#db/client.ts'
import { file, intakeDraft, offering, report, reportSource } from '#db/schema/index.ts'

export type Likeness = 'source' | 'title' | 'date'

/** A report that is there already, and in what it is like the draft: the same source, title, or day and municipality. */
export type SimilarReport = { slug: string; title: string; likeness: Likeness }

export type DraftLikeness = {
  auditOfficeId: number
  title: string
  /** `YYYY-MM-DD`; empty: unknown. */
  offeredOn: string
  municipalityCodes: readonly string[]
  /** SHA-256 of the source; null without one. */
  sha256: string | null
}

/** The reports of the office that may be the same as the draft, each once, by its strongest likeness. */
export function similarReports(db: Readable, draft: DraftLikeness): SimilarReport[] {
  const { slug, title } = report
  const ofOffice = eq(report.auditOfficeId, draft.auditOfficeId)
  const bySource =
    draft.sha256 === null
      ? []
      : db
          .select({ slug, title })
          .from(file)
          .innerJoin(reportSource, eq(reportSource.fileId, file.id))
          .innerJoin(report, eq(report.id, reportSource.reportId))
          .where(and(ofOffice, eq(file.sha256, draft.sha256)))
          .all()
  const byTitle = db
    .select({ slug, title })
    .from(report)
    .where(ofOffice)
    .all()
    .filter((one) => draft.title !== '' && plain(one.title) === plain(draft.title))
  const byDate = db
    .selectDistinct({ slug, title })
    .from(report)
    .innerJoin(offering, eq(offering.reportId, report.id))
    .where(
      and(
        ofOffice,
        isNotNull(report.offeredOn),
        or(eq(report.offeredOn, draft.offeredOn), eq(offering.offeredOn, draft.offeredOn)),
        inArray(offering.municipalityCode, [...draft.municipalityCodes]),
      ),
    )
    .all()
  const found = new Map<string, SimilarReport>()
  const groups = [
    ['source', bySource],
    ['title', byTitle],
    ['date', byDate],
  ] as const
  for (const [likeness, rows] of groups)
    for (const row of rows) if (!found.has(row.slug)) found.set(row.slug, { ...row, likeness })
  return [...found.values()]
}

/** Another draft that is being made from the same source; null for none. */
export function draftOfSameSource(
  db: Readable,
  draft: { id: number; auditOfficeId: number; sha256: string | null },
): number | null {
  if (draft.sha256 === null) return null
  const row = db
    .select({ id: intakeDraft.id })
    .from(intakeDraft)
    .innerJoin(file, eq(file.id, intakeDraft.sourceFileId))
    .where(
      and(
        eq(intakeDraft.auditOfficeId, draft.auditOfficeId),
        ne(intakeDraft.id, draft.id),
        isNull(intakeDraft.reportId),
        eq(file.sha256, draft.sha256),
      ),
    )
    .get()
  return row?.id ?? null
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
