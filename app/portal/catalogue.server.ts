import { and, asc, eq, isNotNull, lte } from 'drizzle-orm'
import { catalogueVersion } from '#app/audit-trail/version.server.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { Moved, NotFound } from '#app/workflow/errors.ts'
import type { CouncilPaperKind } from '#db/schema/codes.ts'
import {
  auditOffice,
  councilPaper,
  decision,
  formerSlug,
  municipality,
  offering,
  report,
} from '#db/schema/index.ts'
import { kept } from './kept.server.ts'

export type PublicPlace = { code: string; slug: string; name: string; theme: string }

/** The municipalities of this installation, by name. */
export function publicPlaces(context: Context): readonly PublicPlace[] {
  return kept(context, 'places', () => readPlaces(context), catalogueVersion)
}

function readPlaces({ db, clock }: Context): PublicPlace[] {
  const today = clock.today()
  return db
    .select()
    .from(municipality)
    .all()
    .filter((row) => (row.validUntil ?? '9999') > today && (row.validFrom ?? '') <= today)
    .map(({ code, slug, name, theme }) => ({ code, slug, name, theme }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}

/** The municipality at an address. Throws `NotFound`, or `Moved` where it had that address before. */
export function publicPlace(context: Context, slug: string): PublicPlace {
  const { db } = context
  const row = db.select().from(municipality).where(eq(municipality.slug, slug)).get()
  if (row !== undefined) return { code: row.code, slug, name: row.name, theme: row.theme }
  const key = formerKey(context, 'municipality', slug)
  const place = publicPlaces(context).find((one) => one.code === key)
  throw place === undefined ? new NotFound() : new Moved(slug, place.slug)
}

/** What bore this slug before. */
function formerKey({ db }: Context, kind: 'municipality' | 'report', slug: string) {
  const { key } = formerSlug
  const was = and(eq(formerSlug.kind, kind), eq(formerSlug.slug, slug))
  return db.select({ key }).from(formerSlug).where(was).get()?.key
}

export type PublicReport = {
  id: number
  slug: string
  title: string
  shortTitle: string
  auditOffice: { slug: string; name: string; website: string }
  researcher: string
  /** `YYYY-MM`. */
  periodFrom: string | null
  periodUntil: string | null
  /** The first day on which it was offered to a council. */
  offeredOn: CalendarDate
  sourceUrl: string
  responseSummary: string
  afterword: string
  municipalityCodes: string[]
}

/** The reports that were offered to at least one council by today, newest first. */
export function publicReports(context: Context): readonly PublicReport[] {
  return kept(context, 'reports', () => readReports(context), catalogueVersion)
}

function readReports({ db, clock }: Context): PublicReport[] {
  const rows = db
    .select({ report, auditOffice, offering })
    .from(offering)
    .innerJoin(report, eq(report.id, offering.reportId))
    .innerJoin(auditOffice, eq(auditOffice.id, report.auditOfficeId))
    .where(and(isNotNull(offering.offeredOn), lte(offering.offeredOn, clock.today())))
    .orderBy(asc(offering.offeredOn))
    .all()
  const reports = new Map<number, PublicReport>()
  for (const row of rows) {
    const { id, offeredOn } = { id: row.report.id, offeredOn: row.offering.offeredOn ?? '' }
    const known = reports.get(id)
    if (known) known.municipalityCodes.push(row.offering.municipalityCode)
    else reports.set(id, { ...publicReportOf(row), offeredOn })
  }
  return [...reports.values()].sort((a, b) =>
    a.offeredOn === b.offeredOn ? b.id - a.id : a.offeredOn < b.offeredOn ? 1 : -1,
  )
}

function publicReportOf(row: {
  report: typeof report.$inferSelect
  auditOffice: typeof auditOffice.$inferSelect
  offering: typeof offering.$inferSelect
}): Omit<PublicReport, 'offeredOn'> {
  const { id, slug, title, shortTitle, researcher, periodFrom, periodUntil } = row.report
  const { sourceUrl, responseSummary, afterword } = row.report
  const { slug: officeSlug, name, website } = row.auditOffice
  return {
    id,
    slug,
    title,
    shortTitle,
    auditOffice: { slug: officeSlug, name, website },
    researcher,
    periodFrom,
    periodUntil,
    sourceUrl,
    responseSummary,
    afterword,
    municipalityCodes: [row.offering.municipalityCode],
  }
}

/**
 * The report at an address. Throws `NotFound`, also while no council was offered it yet, or `Moved` where it had that
 * address before.
 */
export function publicReport(context: Context, slug: string): PublicReport {
  const reports = publicReports(context)
  const found = reports.find((one) => one.slug === slug)
  if (found !== undefined) return found
  const key = formerKey(context, 'report', slug)
  const report = reports.find((one) => String(one.id) === key)
  throw report === undefined ? new NotFound() : new Moved(slug, report.slug)
}

export type PublicPaper = { decisionId: number; kind: CouncilPaperKind; title: string; url: string }

/** Motions, amendments and toezeggingen with the council's decisions about one report, as known by the clock. */
export function publicPapers(
  { db, clock }: Context,
  reportId: number,
  municipalityCode: string,
): PublicPaper[] {
  const { decisionId, kind, title, url } = councilPaper
  return db
    .select({ decisionId, kind, title, url })
    .from(councilPaper)
    .innerJoin(decision, eq(decision.id, councilPaper.decisionId))
    .where(
      and(
        eq(decision.reportId, reportId),
        eq(decision.municipalityCode, municipalityCode),
        lte(decision.recordedAt, clock.now()),
        lte(decision.occurredOn, clock.today()),
      ),
    )
    .orderBy(councilPaper.id)
    .all()
}
