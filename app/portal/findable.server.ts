import { asc } from 'drizzle-orm'
import { formatDate } from '#app/ui/date.ts'
import type { Context } from '#app/workflow/context.ts'
import { recommendation } from '#db/schema/index.ts'
import { publicPlaces, publicReports } from './catalogue.server.ts'
import { publicLetters } from './public-letters.server.ts'
import type { Findable } from './search.ts'

/** Everything public that can be searched. */
export function findables(context: Context): Findable[] {
  const places = publicPlaces(context)
  const reports = new Map(publicReports(context).map((report) => [report.id, report]))
  const nameOf = (code: string | null) => places.find((place) => place.code === code)?.name ?? ''
  const recommendations = context.db
    .select()
    .from(recommendation)
    .orderBy(asc(recommendation.reportId), asc(recommendation.position))
    .all()
  return [
    ...places.map(
      (place): Findable => ({
        kind: 'municipality',
        href: `/gemeenten/${place.slug}`,
        title: place.name,
        about: 'gemeente',
        text: '',
      }),
    ),
    ...[...reports.values()].map(
      (report): Findable => ({
        kind: 'report',
        href: `/onderzoeken/${report.slug}`,
        title: report.title,
        about: `${report.auditOffice.name}, aangeboden op ${formatDate(report.offeredOn)}`,
        text: report.municipalityCodes.map(nameOf).join(' '),
      }),
    ),
    ...recommendations.flatMap((row): Findable[] => {
      const report = reports.get(row.reportId)
      if (report === undefined) return []
      return [
        {
          kind: 'recommendation',
          href: `/onderzoeken/${report.slug}`,
          title: `${row.number} ${row.title}`,
          about: report.title,
          text: row.text,
        },
      ]
    }),
    ...publicLetters(context).map(
      (letter): Findable => ({
        kind: 'letter',
        href: `/brieven/${letter.id}`,
        title: letter.subject,
        about:
          `${nameOf(letter.municipalityCode)} ${letter.number}, ${formatDate(letter.sentOn)}`.trim(),
        text: reports.get(letter.reportId)?.title ?? '',
      }),
    ),
  ]
}
