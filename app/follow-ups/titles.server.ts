import { eq, inArray } from 'drizzle-orm'
import type { Readable } from '#db/client.ts'
import { followUp, municipality, recommendation, report } from '#db/schema/index.ts'

/** What these follow-ups are about and where, for mail. */
export function titlesOf(db: Readable, followUpIds: readonly number[]) {
  return db
    .select({
      id: followUp.id,
      number: recommendation.number,
      title: recommendation.title,
      report: report.shortTitle,
      municipality: municipality.name,
    })
    .from(followUp)
    .innerJoin(recommendation, eq(recommendation.id, followUp.recommendationId))
    .innerJoin(report, eq(report.id, followUp.reportId))
    .innerJoin(municipality, eq(municipality.code, followUp.municipalityCode))
    .where(inArray(followUp.id, [...followUpIds]))
    .orderBy(followUp.id)
    .all()
}
