import { type Term, termsOf } from '#app/search/terms.ts'
import { phases } from '#db/schema/codes.ts'
import { type LineFilter, lineSorts } from './follow-up-line.ts'

/** What the address of the list of follow-ups says: `?gemeente=GM0629&fase=in_progress&te-laat=ja&pagina=2`. */
export type ListAddress = LineFilter & {
  page: number
  /** What is searched; empty for nothing. */
  terms: Term[]
  params: Record<string, string>
}

/** Reads the query of the list; what makes no sense is left out rather than refused. */
export function readListAddress(query: URLSearchParams): ListAddress {
  const params = Object.fromEntries([...query].filter(([, value]) => value !== ''))
  return {
    municipalityCode: params.gemeente,
    reportId: positive(params.onderzoek),
    phase: phases.find((phase) => phase === params.fase),
    ownerId: positive(params.behandelaar),
    overdueOnly: params['te-laat'] === 'ja',
    openOnly: params.open === 'ja',
    sort: lineSorts.find((sort) => sort === params.sorteer) ?? 'volgorde',
    backwards: params.richting === 'af',
    terms: termsOf(params.zoek ?? ''),
    page: positive(params.pagina) ?? 1,
    params,
  }
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 ? number : undefined
}

/** What the address of the list says, without the page: a follow-up carries it along to know its neighbours. */
export function listQuery({ params: { pagina: _page, ...filters } }: Pick<ListAddress, 'params'>) {
  return new URLSearchParams(filters).toString()
}

/** The address of the list with a change in it; what is changed to nothing is left out. */
export function listHref({ params }: Pick<ListAddress, 'params'>, change: Record<string, string>) {
  const filled = Object.entries({ ...params, ...change }).filter(([, value]) => value !== '')
  return `/werk/opvolgingen?${new URLSearchParams(filled)}`
}
