import { setImmediate as immediate } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { endOfDay } from '#app/workflow/calendar-date.ts'
import { clockAt } from '#app/workflow/clock.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { decision, followUp } from '#db/schema/index.ts'
import {
  type PublicPlace,
  type PublicReport,
  publicPapers,
  publicPlaces,
  publicReports,
} from '../catalogue.server.ts'
import { type FollowUpKey, followUpKey, overviews } from '../overview.server.ts'
import { publicLetters } from '../public-letters.server.ts'
import {
  type PublicMunicipality,
  publicMunicipality,
  publicMunicipalityOn,
} from '../public-municipality.server.ts'
import { phaseCodes } from './codes.ts'
import { existing } from './existing.ts'
import { inOrder, type Listing } from './listing.ts'
import { Invalid } from './problem.ts'
import type { Aanbeveling, Besluit, Brief, OpvolgingMetGeschiedenis } from './resources.ts'
import { toAanbeveling, toBesluiten, toBrief, toGebeurtenis, toOpvolging } from './to-resource.ts'

export type Choice = {
  gemeente?: string | undefined
  onderzoek?: string | undefined
  peildatum?: string | undefined
  bekendOp?: string | undefined
}

/** The places that a choice is about. Throws `Invalid` for a choice of too many in the past. */
function placesOf(context: Context, { gemeente, onderzoek }: Choice): PublicPlace[] {
  const offered =
    onderzoek === undefined ? null : (reportCalled(context, onderzoek)?.municipalityCodes ?? [])
  return publicPlaces(context).filter(
    ({ code }) =>
      (offered?.includes(code) ?? true) && (gemeente === undefined || code === gemeente),
  )
}

function reportCalled(context: Context, slug: string): PublicReport | undefined {
  return publicReports(context).find((one) => one.slug === slug)
}

function isPast({ peildatum, bekendOp }: Choice): boolean {
  return peildatum !== undefined || bekendOp !== undefined
}

/** The same municipalities as they stood on a day. */
function pastViews(context: Context, choice: Choice): PublicMunicipality[] {
  if (choice.gemeente === undefined && choice.onderzoek === undefined)
    throw new Invalid([
      { in: 'query', name: 'peildatum', reason: 'kies ook een gemeente of een onderzoek' },
    ])
  const at = momentOf(context, choice)
  return placesOf(context, choice).map(({ code }) => publicMunicipalityOn(at.context, code, at.on))
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

/** Items are made municipality by municipality, and others are answered in between. */
function listing<Key extends { municipalityCode: string }>(
  keys: readonly Key[],
  itemOf: (key: Key) => unknown,
): Listing {
  return {
    total: keys.length,
    page: async (from, to) => {
      const asked = keys.slice(from, to)
      const items = new Map<Key, unknown>()
      for (const code of new Set(asked.map(({ municipalityCode }) => municipalityCode))) {
        await immediate()
        for (const key of asked) if (key.municipalityCode === code) items.set(key, itemOf(key))
      }
      return asked.map((key) => items.get(key))
    },
  }
}

/** Of which follow-ups, and in which order. */
export type FollowUpChoice = Choice & {
  fase?: string | undefined
  teLaat?: string | undefined
  sorteer?: string | undefined
}

const fieldsOfFollowUp: Record<string, (key: FollowUpKey) => string | number | null> = {
  id: ({ id }) => id,
  fase: ({ phase }) => phaseCodes[phase],
  laatsteBerichtOp: ({ lastUpdateOn }) => lastUpdateOn,
  uitvoeringGereedOp: ({ implementationDueOn }) => implementationDueOn,
}

export async function opvolgingen(
  context: Context,
  base: string,
  choice: FollowUpChoice,
): Promise<Listing> {
  const reports = new Map(publicReports(context).map((report) => [report.id, report]))
  const past = isPast(choice) ? pastViews(context, choice) : null
  const keys =
    past?.flatMap((view) => view.followUps.map(followUpKey)) ??
    (await overviews(context, placesOf(context, choice))).flatMap(({ followUps }) => followUps)
  const chosen = keys.filter(
    (key) =>
      (choice.onderzoek === undefined || reports.get(key.reportId)?.slug === choice.onderzoek) &&
      (choice.fase === undefined || phaseCodes[key.phase] === choice.fase) &&
      (choice.teLaat === undefined || key.late === (choice.teLaat === 'true')),
  )
  const ordered = inOrder(chosen, choice.sorteer, (key, field) => fieldsOfFollowUp[field]?.(key))
  return listing(ordered, ({ id, municipalityCode, reportId }) => {
    const view =
      past?.find(({ municipality }) => municipality.code === municipalityCode) ??
      publicMunicipality(context, municipalityCode)
    const found = existing(view.followUps.find((one) => one.id === id))
    const report = existing(reports.get(reportId))
    return toOpvolging(found, { report, municipality: view.municipality, on: view.on, base })
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
  const { municipalityCode: code } = place
  const [view] = isPast(choice)
    ? pastViews(context, { ...choice, gemeente: code })
    : [publicMunicipality(context, code)]
  const found = view?.followUps.find((one) => one.id === id)
  if (view === undefined || found === undefined) throw new NotFound()
  return {
    ...toOpvolging(found, { report, municipality: view.municipality, on: view.on, base }),
    geschiedenis: (view.events.get(id) ?? []).map(toGebeurtenis),
  }
}

/** In the order of the report. */
export async function aanbevelingen(
  context: Context,
  onderzoek: string | undefined,
): Promise<Listing> {
  const known = await overviews(context, placesOf(context, { onderzoek }))
  const byReport = new Map<number, Map<number, FollowUpKey>>()
  for (const key of known.flatMap(({ followUps }) => followUps)) {
    const ofReport = byReport.get(key.reportId) ?? new Map<number, FollowUpKey>()
    byReport.set(key.reportId, ofReport)
    ofReport.set(key.recommendationId, ofReport.get(key.recommendationId) ?? key)
  }
  const reports = publicReports(context).filter(
    (report) => onderzoek === undefined || report.slug === onderzoek,
  )
  const keys = reports.flatMap((report) =>
    [...(byReport.get(report.id)?.values() ?? [])].map((key) => ({ ...key, report })),
  )
  return listing(keys, ({ id, municipalityCode, report }) => {
    const { followUps } = publicMunicipality(context, municipalityCode)
    return toAanbeveling(existing(followUps.find((one) => one.id === id)).recommendation, report)
  })
}

export async function aanbeveling(context: Context, id: number): Promise<Aanbeveling> {
  const codes = context.db
    .select({ code: followUp.municipalityCode })
    .from(followUp)
    .where(eq(followUp.recommendationId, id))
    .all()
  for (const { code } of codes) {
    const found = publicMunicipality(context, code).followUps.find(
      (one) => one.recommendation.id === id,
    )
    const report = publicReports(context).find((one) => one.id === found?.reportId)
    if (found !== undefined && report !== undefined)
      return toAanbeveling(found.recommendation, report)
  }
  throw new NotFound()
}

export async function besluiten(
  context: Context,
  choice: Choice & { sorteer?: string | undefined },
): Promise<Listing> {
  const known = await overviews(context, placesOf(context, choice))
  const only = choice.onderzoek === undefined ? null : reportCalled(context, choice.onderzoek)
  const keys = known
    .flatMap(({ decisions }) => decisions)
    .filter(({ reportId }) => only === null || reportId === only?.id)
  // Their date is all that decisions are ordered by.
  const ordered = inOrder(keys, choice.sorteer, ({ on }) => on)
  return listing(ordered, (key) => existing(besluitOf(context, key)))
}

/** The decision with this id; undefined where it is not there, or not public. */
export function besluit(context: Context, id: number): Besluit | undefined {
  const row = context.db.select().from(decision).where(eq(decision.id, id)).get()
  return row && besluitOf(context, row)
}

function besluitOf(
  context: Context,
  key: { id: number; reportId: number; municipalityCode: string },
): Besluit | undefined {
  const report = publicReports(context).find(({ id }) => id === key.reportId)
  if (report === undefined) return undefined
  const view = publicMunicipality(context, key.municipalityCode)
  const followUps = view.followUps.filter(({ reportId }) => reportId === key.reportId)
  const papers = publicPapers(context, key.reportId, key.municipalityCode)
  return toBesluiten(followUps, view.events, papers, report).find(({ id }) => id === key.id)
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
