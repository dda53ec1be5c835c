import type { Context } from '#app/workflow/context.ts'
import { type PublicReport, publicReports } from './catalogue.server.ts'
import { type MunicipalityOverview, newsInOverview, overviews } from './overview.server.ts'
import { publicLetters, withSender } from './public-letters.server.ts'
import type { StoryMoment } from './story.ts'

const lettersOnFront = 5
const reportsOnFront = 10
/** Where there are more municipalities than these, the front page shows those that are longest too late. */
const municipalitiesOnFront = 40

type News = { label: string; href: string; moment: StoryMoment }

/** What the front page shows: how far everyone is, what is new, and where to go on. */
export async function frontPage(context: Context) {
  const known = await overviews(context)
  const reports = publicReports(context)
  return {
    today: context.clock.today(),
    count: known.length,
    municipalities: onFront(known).map(({ municipality, summary }) => ({ municipality, summary })),
    news: newest(known)
      .map(([overview, moment]) => newsOf(overview, moment, reports))
      .filter((news) => news !== null),
    letters: withSender(context, publicLetters(context).slice(0, lettersOnFront)),
    reports: reports.slice(0, reportsOnFront),
  }
}

function onFront(known: readonly MunicipalityOverview[]): readonly MunicipalityOverview[] {
  if (known.length <= municipalitiesOnFront) return known
  const days = ({ summary }: MunicipalityOverview) => summary.overdue?.days ?? 0
  return [...known].sort((a, b) => days(b) - days(a)).slice(0, municipalitiesOnFront / 2)
}

/** The newest moments of all together, newest first. */
function newest(known: readonly MunicipalityOverview[]): [MunicipalityOverview, StoryMoment][] {
  return known
    .flatMap((one) => one.news.map((moment): [MunicipalityOverview, StoryMoment] => [one, moment]))
    .sort(([, a], [, b]) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0))
    .slice(0, newsInOverview)
}

function newsOf(
  { municipality: { code, slug, name } }: MunicipalityOverview,
  moment: StoryMoment,
  reports: readonly PublicReport[],
): News | null {
  const report = reports.find((one) => one.id === moment.reportId)
  if (report === undefined) return null
  return {
    label: `${name}: ${report.shortTitle}`,
    href: `/onderzoeken/${report.slug}/${slug}`,
    moment: { ...moment, key: `${code}-${moment.key}` },
  }
}
