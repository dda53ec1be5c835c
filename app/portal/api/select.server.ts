import { eq } from 'drizzle-orm'
import { endOfDay } from '#app/workflow/calendar-date.ts'
import { clockAt } from '#app/workflow/clock.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { followUp } from '#db/schema/index.ts'
import { publicPapers, publicPlaces, publicReports } from '../catalogue.server.ts'
import type { PublicFollowUp } from '../public-follow-up.ts'
import { publicLetters } from '../public-letters.server.ts'
import {
  type PublicMunicipality,
  publicMunicipality,
  publicMunicipalityOn,
} from '../public-municipality.server.ts'
import { Invalid } from './problem.ts'
import type {
  Aanbeveling,
  Besluit,
  Brief,
  Opvolging,
  OpvolgingMetGeschiedenis,
} from './resources.ts'
import { toAanbeveling, toBesluiten, toBrief, toGebeurtenis, toOpvolging } from './to-resource.ts'

export type Choice = {
  gemeente?: string | undefined
  onderzoek?: string | undefined
  peildatum?: string | undefined
  bekendOp?: string | undefined
}

/** The views of the municipalities that a choice is about, today or as of a day. */
function viewsOf(context: Context, choice: Choice): PublicMunicipality[] {
  const codes = codesOf(context, choice)
  if (choice.peildatum === undefined && choice.bekendOp === undefined)
    return codes.map((code) => publicMunicipality(context, code))
  if (choice.gemeente === undefined && choice.onderzoek === undefined)
    throw new Invalid([
      {
        in: 'query',
        name: 'peildatum',
        reason: 'kies ook een gemeente of een onderzoek',
      },
    ])
  const at = momentOf(context, choice)
  return codes.map((code) => publicMunicipalityOn(at.context, code, at.on))
}

function codesOf(context: Context, { gemeente, onderzoek }: Choice): string[] {
  const places = publicPlaces(context).map((place) => place.code)
  const offered =
    onderzoek === undefined
      ? places
      : (publicReports(context).find((report) => report.slug === onderzoek)?.municipalityCodes ??
        [])
  return places.filter(
    (code) => offered.includes(code) && (gemeente === undefined || code === gemeente),
  )
}

function momentOf(context: Context, { peildatum, bekendOp }: Choice) {
  const today = context.clock.today()
  const on = peildatum ?? bekendOp ?? today
  for (const [name, date] of Object.entries({ peildatum, bekendOp }))
    if (date !== undefined && date > today)
      throw new Invalid([{ in: 'query', name, reason: 'mag niet na vandaag liggen' }])
  const clock =
    bekendOp === undefined || bekendOp === today ? context.clock : clockAt(endOfDay(bekendOp))
  return { on, context: { ...context, clock } }
}

type Found = { followUp: PublicFollowUp; view: PublicMunicipality }

function followUpsOf(context: Context, choice: Choice): Found[] {
  const report = publicReports(context).find((one) => one.slug === choice.onderzoek)
  return viewsOf(context, choice).flatMap((view) =>
    view.followUps
      .filter((one) => choice.onderzoek === undefined || one.reportId === report?.id)
      .map((one) => ({ followUp: one, view })),
  )
}

export function opvolgingen(context: Context, base: string, choice: Choice): Opvolging[] {
  const reports = new Map(publicReports(context).map((report) => [report.id, report]))
  return followUpsOf(context, choice).flatMap(({ followUp: one, view }) => {
    const report = reports.get(one.reportId)
    if (report === undefined) return []
    return toOpvolging(one, { report, municipality: view.municipality, on: view.on, base })
  })
}

export function opvolging(
  context: Context,
  base: string,
  id: number,
  choice: Choice,
): OpvolgingMetGeschiedenis {
  const place = context.db.select().from(followUp).where(eq(followUp.id, id)).get()
  const report = publicReports(context).find((one) => one.id === place?.reportId)
  if (place === undefined || report === undefined) throw new NotFound()
  const [view] = viewsOf(context, { ...choice, gemeente: place.municipalityCode })
  const found = view?.followUps.find((one) => one.id === id)
  if (view === undefined || found === undefined) throw new NotFound()
  return {
    ...toOpvolging(found, { report, municipality: view.municipality, on: view.on, base }),
    geschiedenis: (view.events.get(id) ?? []).map(toGebeurtenis),
  }
}

export function aanbevelingen(context: Context, onderzoek: string | undefined): Aanbeveling[] {
  return publicReports(context)
    .filter((report) => onderzoek === undefined || report.slug === onderzoek)
    .flatMap((report) => {
      const seen = new Map(
        report.municipalityCodes.flatMap((code) =>
          publicMunicipality(context, code)
            .followUps.filter((one) => one.reportId === report.id)
            .map((one) => [one.recommendation.id, one.recommendation]),
        ),
      )
      return [...seen.values()]
        .sort((a, b) => a.position - b.position)
        .map((recommendation) => toAanbeveling(recommendation, report))
    })
}

export function besluiten(context: Context, choice: Choice): Besluit[] {
  const reports = publicReports(context).filter(
    (report) => choice.onderzoek === undefined || report.slug === choice.onderzoek,
  )
  return viewsOf(context, choice).flatMap((view) =>
    reports.flatMap((report) => {
      const followUps = view.followUps.filter((one) => one.reportId === report.id)
      if (followUps.length === 0) return []
      const papers = publicPapers(context, report.id, view.municipality.code)
      return toBesluiten(followUps, view.events, papers, report)
    }),
  )
}

export function brieven(context: Context, base: string, choice: Choice): Brief[] {
  const reports = new Map(publicReports(context).map((report) => [report.id, report]))
  const { gemeente } = choice
  return publicLetters(context, gemeente === undefined ? {} : { municipalityCode: gemeente })
    .map((letter) => ({ letter, report: reports.get(letter.reportId) }))
    .flatMap(({ letter, report }) =>
      report === undefined || (choice.onderzoek !== undefined && report.slug !== choice.onderzoek)
        ? []
        : toBrief(letter, report, base),
    )
}
