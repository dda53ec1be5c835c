import { z } from 'zod'
import type { Context } from '#app/workflow/context.ts'
import { publicPlaces, publicReport, publicReports } from '../catalogue.server.ts'
import { existing } from './existing.ts'
import { listingOf } from './listing.ts'
import * as parameters from './parameters.ts'
import * as resources from './resources.ts'
import {
  aanbeveling,
  aanbevelingen,
  besluit,
  besluiten,
  brieven,
  type FollowUpChoice,
  opvolging,
  opvolgingen,
} from './select.server.ts'
import { toGemeente, toOnderzoek } from './to-resource.ts'

export type ApiContext = Context & { baseUrl: string }

type Input = { path: Record<string, string | number>; query: FollowUpChoice & Query }
type Query = { pagina?: number; paginaGrootte?: number }

/** One address of the API: all that its description says and its answer needs. */
export type Operation = {
  id: string
  path: string
  summary: string
  tag: string
  pathParameters: z.ZodObject
  query: z.ZodObject
  /** A list answers one page of the `Listing` that `answer` gives. */
  list: boolean
  resource: z.ZodType
  schemaName: string
  answer(context: ApiContext, input: Input): unknown
}

const none = z.object({})
const byId = z.object({ id: parameters.id })

/** All addresses of the API: the one table from which both its answers and its description come. */
export const operations: Operation[] = [
  {
    id: 'gemeentenOphalen',
    path: '/gemeenten',
    summary: 'De gemeenten',
    tag: 'Gemeenten',
    pathParameters: none,
    query: parameters.listOfGemeenten,
    list: true,
    resource: resources.gemeente,
    schemaName: 'Gemeente',
    answer: (context, { query: { sorteer } }) =>
      listingOf(
        publicPlaces(context).map((place) => toGemeente(place, context.baseUrl)),
        sorteer,
      ),
  },
  {
    id: 'gemeenteOphalen',
    path: '/gemeenten/{code}',
    summary: 'Eén gemeente',
    tag: 'Gemeenten',
    pathParameters: z.object({ code: z.string().meta({ description: 'CBS-code' }) }),
    query: parameters.nothing,
    list: false,
    resource: resources.gemeente,
    schemaName: 'Gemeente',
    answer: (context, { path }) => {
      const place = existing(publicPlaces(context).find((one) => one.code === path.code))
      return toGemeente(place, context.baseUrl)
    },
  },
  {
    id: 'onderzoekenOphalen',
    path: '/onderzoeken',
    summary: 'De onderzoeken die aan een raad zijn aangeboden',
    tag: 'Onderzoeken',
    pathParameters: none,
    query: parameters.listOfOnderzoeken,
    list: true,
    resource: resources.onderzoek,
    schemaName: 'Onderzoek',
    answer: (context, { query: { gemeente, sorteer } }) =>
      listingOf(
        publicReports(context)
          .filter((one) => gemeente === undefined || one.municipalityCodes.includes(gemeente))
          .map((report) => toOnderzoek(report, context.baseUrl)),
        sorteer,
      ),
  },
  {
    id: 'onderzoekOphalen',
    path: '/onderzoeken/{kenmerk}',
    summary: 'Eén onderzoek',
    tag: 'Onderzoeken',
    pathParameters: z.object({ kenmerk: z.string().meta({ description: 'Kenmerk' }) }),
    query: parameters.nothing,
    list: false,
    resource: resources.onderzoek,
    schemaName: 'Onderzoek',
    answer: (context, { path }) =>
      toOnderzoek(publicReport(context, String(path.kenmerk)), context.baseUrl),
  },
  {
    id: 'aanbevelingenOphalen',
    path: '/aanbevelingen',
    summary: 'De aanbevelingen, in de volgorde van het rapport',
    tag: 'Aanbevelingen',
    pathParameters: none,
    query: parameters.listOfAanbevelingen,
    list: true,
    resource: resources.aanbeveling,
    schemaName: 'Aanbeveling',
    answer: (context, { query }) => aanbevelingen(context, query.onderzoek),
  },
  {
    id: 'aanbevelingOphalen',
    path: '/aanbevelingen/{id}',
    summary: 'Eén aanbeveling',
    tag: 'Aanbevelingen',
    pathParameters: byId,
    query: parameters.nothing,
    list: false,
    resource: resources.aanbeveling,
    schemaName: 'Aanbeveling',
    answer: (context, { path }) => aanbeveling(context, Number(path.id)),
  },
  {
    id: 'opvolgingenOphalen',
    path: '/opvolgingen',
    summary: 'Hoe het met elke aanbeveling in elke gemeente staat',
    tag: 'Opvolgingen',
    pathParameters: none,
    query: parameters.listOfOpvolgingen,
    list: true,
    resource: resources.opvolging,
    schemaName: 'Opvolging',
    answer: (context, { query }) => opvolgingen(context, context.baseUrl, query),
  },
  {
    id: 'opvolgingOphalen',
    path: '/opvolgingen/{id}',
    summary: 'Eén opvolging met haar geschiedenis',
    tag: 'Opvolgingen',
    pathParameters: byId,
    query: parameters.oneOpvolging,
    list: false,
    resource: resources.opvolgingMetGeschiedenis,
    schemaName: 'OpvolgingMetGeschiedenis',
    answer: (context, { path, query }) =>
      opvolging(context, context.baseUrl, Number(path.id), query),
  },
  {
    id: 'besluitenOphalen',
    path: '/besluiten',
    summary: 'Wat de raden besloten',
    tag: 'Besluiten',
    pathParameters: none,
    query: parameters.listOfBesluiten,
    list: true,
    resource: resources.besluit,
    schemaName: 'Besluit',
    answer: (context, { query }) => besluiten(context, query),
  },
  {
    id: 'besluitOphalen',
    path: '/besluiten/{id}',
    summary: 'Eén raadsbesluit',
    tag: 'Besluiten',
    pathParameters: byId,
    query: parameters.nothing,
    list: false,
    resource: resources.besluit,
    schemaName: 'Besluit',
    answer: (context, { path }) => existing(besluit(context, Number(path.id))),
  },
  {
    id: 'brievenOphalen',
    path: '/brieven',
    summary: 'De verzonden brieven aan de raden, nieuwste eerst',
    tag: 'Brieven',
    pathParameters: none,
    query: parameters.listOfBrieven,
    list: true,
    resource: resources.brief,
    schemaName: 'Brief',
    answer: (context, { query }) =>
      listingOf(brieven(context, context.baseUrl, query), query.sorteer),
  },
  {
    id: 'briefOphalen',
    path: '/brieven/{id}',
    summary: 'Eén verzonden brief',
    tag: 'Brieven',
    pathParameters: byId,
    query: parameters.nothing,
    list: false,
    resource: resources.brief,
    schemaName: 'Brief',
    answer: (context, { path }) =>
      existing(brieven(context, context.baseUrl, {}).find((one) => one.id === path.id)),
  },
]
