import createClient from 'openapi-fetch'
import type { paths } from './api.generated.ts'

/** Everything that a reader of the API gets to see of one study. */
export type Rebuilt = { municipalities: string[]; rows: { title: string; phases: string[] }[] }

/** A program of someone else: reads all lists through the generated client, page by page, and builds the matrix. */
export async function rebuildMatrix(
  baseUrl: string,
  onderzoek: string,
  fetch: (request: Request) => Promise<Response>,
): Promise<Rebuilt> {
  const client = createClient<paths>({ baseUrl, fetch })
  const paginaGrootte = 10
  const gemeenten = await everyPage((pagina) =>
    client.GET('/gemeenten', { params: { query: { pagina, paginaGrootte, sorteer: 'naam' } } }),
  )
  const aanbevelingen = await everyPage((pagina) =>
    client.GET('/aanbevelingen', { params: { query: { pagina, paginaGrootte, onderzoek } } }),
  )
  const opvolgingen = await everyPage((pagina) =>
    client.GET('/opvolgingen', { params: { query: { pagina, paginaGrootte, onderzoek } } }),
  )
  const there = gemeenten.filter(({ code }) => opvolgingen.some((one) => one.gemeente === code))
  return {
    municipalities: there.map(({ naam }) => naam),
    rows: aanbevelingen.map(({ id, titel }) => ({
      title: titel,
      phases: there.map(
        ({ code }) =>
          opvolgingen.find((one) => one.gemeente === code && one.aanbeveling.id === id)?.fase ?? '',
      ),
    })),
  }
}

type Page<Item> = { data?: { totaal: number; resultaten: Item[] } }

/** Every page of a list, until there are as many as the first one says. */
export async function everyPage<Item>(
  get: (pagina: number) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = []
  for (let pagina = 1; ; pagina += 1) {
    const { data } = await get(pagina)
    if (data === undefined) throw new Error(`no page ${pagina}`)
    items.push(...data.resultaten)
    if (items.length >= data.totaal) return items
  }
}
