import { eq } from 'drizzle-orm'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { municipality, recommendation, report } from '#db/schema/index.ts'
import { publicPlace, publicReport } from '../catalogue.server.ts'

/** What can be followed: a municipality, a study, or one recommendation in all municipalities of its study. */
export type Topic =
  | { kind: 'municipality'; code: string; name: string; path: string }
  | { kind: 'report'; reportId: number; name: string; path: string }
  | {
      kind: 'recommendation'
      reportId: number
      recommendationId: number
      name: string
      path: string
    }

/**
 * The topic at an address: `gemeenten/wassenaar`, `onderzoeken/statushouders`, `onderzoeken/statushouders/5a`. Throws
 * `NotFound`, or `Moved` where it had that address before.
 */
export function topicAt(context: Context, path: string): Topic {
  const [kind, slug = '', number, ...more] = path.split('/').filter(Boolean)
  if (more.length > 0) throw new NotFound()
  if (kind === 'gemeenten' && number === undefined) {
    const place = publicPlace(context, slug)
    return municipalityTopic(place)
  }
  if (kind !== 'onderzoeken') throw new NotFound()
  const found = publicReport(context, slug)
  if (number === undefined) return reportTopic(found)
  const row = context.db
    .select()
    .from(recommendation)
    .where(eq(recommendation.reportId, found.id))
    .all()
    .find((one) => one.number === decodeURIComponent(number))
  if (row === undefined) throw new NotFound()
  return recommendationTopic(found, row)
}

/** The topic of a stored subscription. */
export function topicOf(
  { db }: Context,
  stored: {
    municipalityCode: string | null
    reportId: number | null
    recommendationId: number | null
  },
): Topic {
  const { municipalityCode, reportId, recommendationId } = stored
  if (municipalityCode !== null) {
    const place = db
      .select()
      .from(municipality)
      .where(eq(municipality.code, municipalityCode))
      .get()
    if (place !== undefined) return municipalityTopic(place)
  }
  const row =
    recommendationId === null
      ? undefined
      : db.select().from(recommendation).where(eq(recommendation.id, recommendationId)).get()
  const found = db
    .select()
    .from(report)
    .where(eq(report.id, row?.reportId ?? reportId ?? 0))
    .get()
  if (found === undefined) throw new NotFound()
  return row === undefined ? reportTopic(found) : recommendationTopic(found, row)
}

function municipalityTopic({
  code,
  name,
  slug,
}: {
  code: string
  name: string
  slug: string
}): Topic {
  return { kind: 'municipality', code, name, path: `gemeenten/${slug}` }
}

type ReportRow = { id: number; title: string; slug: string }

function reportTopic({ id, title, slug }: ReportRow): Topic {
  return { kind: 'report', reportId: id, name: title, path: `onderzoeken/${slug}` }
}

function recommendationTopic(
  of: ReportRow,
  { id, number, title }: { id: number; number: string; title: string },
): Topic {
  return {
    kind: 'recommendation',
    reportId: of.id,
    recommendationId: id,
    name: `aanbeveling ${number}, ${title} (${of.title})`,
    path: `onderzoeken/${of.slug}/${encodeURIComponent(number)}`,
  }
}
