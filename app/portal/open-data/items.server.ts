import type { ApiContext } from '../api/operations.server.ts'
import { brieven } from '../api/select.server.ts'
import {
  toAanbeveling,
  toBesluiten,
  toGebeurtenis,
  toGemeente,
  toOnderzoek,
  toOpvolging,
} from '../api/to-resource.ts'
import { publicPapers, publicPlaces, publicReports } from '../catalogue.server.ts'
import { publicMunicipalityOn } from '../public-municipality.server.ts'
import type { OpenItems } from './tables.ts'

/** Some of what is public, to add to the tables. */
export type Portion = { [Name in keyof OpenItems]?: OpenItems[Name][] }

/** All that is public today, a municipality at a time, so that a country fits in little memory. */
export function* openItems(context: ApiContext): Generator<Portion> {
  const { baseUrl: base } = context
  const today = context.clock.today()
  const reports = publicReports(context)
  const places = publicPlaces(context)
  yield {
    gemeenten: places.map((place) => toGemeente(place, base)),
    onderzoeken: reports.map((report) => toOnderzoek(report, base)),
    brieven: brieven(context, base, {}),
  }
  const told = new Set<number>()
  for (const { code } of places) {
    const view = publicMunicipalityOn(context, code, today)
    const { municipality } = view
    for (const report of reports.filter((one) => one.municipalityCodes.includes(code))) {
      const followUps = view.followUps.filter((one) => one.reportId === report.id)
      const recommendations = followUps
        .map((one) => one.recommendation)
        .filter(({ id }) => !told.has(id))
      for (const { id } of recommendations) told.add(id)
      const papers = publicPapers(context, report.id, code)
      yield {
        aanbevelingen: recommendations.map((one) => toAanbeveling(one, report)),
        opvolgingen: followUps.map((one) =>
          toOpvolging(one, { report, municipality, on: view.on, base }),
        ),
        gebeurtenissen: followUps.flatMap(({ id }) =>
          (view.events.get(id) ?? []).map((event) => ({ opvolging: id, ...toGebeurtenis(event) })),
        ),
        besluiten: toBesluiten(followUps, view.events, papers, report),
      }
    }
  }
}
