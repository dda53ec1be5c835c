import { occursIn, termsOf } from '#app/search/terms.ts'
import { pageNumber } from '#app/ui/page-number.ts'
import type { Context } from '#app/workflow/context.ts'
import { type MunicipalityOverview, overviews } from './overview.server.ts'

/** So many on one page: of a whole country nobody reads more, and a phone need not load it. */
const pageSize = 50

const orderWords = {
  naam: 'op naam',
  'te-laat': 'langst te laat eerst',
  stil: 'langst stil eerst',
} as const

type Order = keyof typeof orderWords

/** The list of municipalities: with `?naam=` those whose names hold it, in the order of `?volgorde=`, page by page. */
export async function municipalitiesPage(context: Context, query: URLSearchParams) {
  const known = await overviews(context)
  const name = (query.get('naam') ?? '').trim().slice(0, 100)
  const terms = termsOf(name)
  const found = known.filter(({ municipality }) =>
    terms.every((term) => occursIn(term, municipality.name)),
  )
  const order = orderAsked(query.get('volgorde'))
  const page = pageNumber(query, found.length, pageSize)
  return {
    ...{ today: context.clock.today(), all: known.length, name, order, page, pageSize },
    orders: Object.entries(orderWords).map(([value, label]) => ({ value, label })),
    total: found.length,
    municipalities: inOrder(found, order)
      .slice((page - 1) * pageSize, page * pageSize)
      .map(({ municipality, summary }) => ({ municipality, summary })),
  }
}

function orderAsked(asked: string | null): Order {
  return asked !== null && asked in orderWords ? (asked as Order) : 'naam'
}

/** As they come they are by name, and among equals they stay so. */
function inOrder(
  known: readonly MunicipalityOverview[],
  order: Order,
): readonly MunicipalityOverview[] {
  switch (order) {
    case 'naam':
      return known
    case 'te-laat':
      return [...known].sort((a, b) => daysLate(b) - daysLate(a))
    case 'stil':
      return [...known].sort(
        (a, b) => Number(heardOn(a) > heardOn(b)) - Number(heardOn(a) < heardOn(b)),
      )
  }
}

function daysLate({ summary }: MunicipalityOverview): number {
  return summary.overdue?.days ?? 0
}

/** Since when it says nothing; where nothing is open there is nothing to say. */
function heardOn({ summary }: MunicipalityOverview): string {
  return summary.open === 0 ? '9999' : (summary.lastUpdateOn ?? summary.since ?? '9999')
}
