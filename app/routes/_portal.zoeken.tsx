import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type FoundKind, search } from '#app/portal/search.server.ts'
import { SearchForm } from '#app/portal/search-form.tsx'
import { Marked } from '#app/search/hits.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.query ? `${data.query} · Zoeken · Opvolgwijzer` : 'Zoeken · Opvolgwijzer' },
]

export function loader({ request, context }: LoaderFunctionArgs) {
  const query = (new URL(request.url).searchParams.get('zoek') ?? '').trim().slice(0, 200)
  return { query, found: search(context, query) }
}

const headings: Record<FoundKind, string> = {
  municipality: 'Gemeenten',
  report: 'Onderzoeken',
  recommendation: 'Aanbevelingen',
  fact: 'In het vervolg',
  letter: 'Brieven',
}

export default function Search() {
  const { query, found } = useLoaderData<typeof loader>()
  const kinds = Object.entries(headings).map(([kind, heading]) => ({
    heading,
    items: found.filter((one) => one.kind === kind),
  }))
  return (
    <>
      <PageTitle lead={query ? summary(found.length, query) : undefined}>Zoeken</PageTitle>
      <SearchForm query={query} />
      {query && found.length === 0 ? (
        <EmptyState title={`Niets gevonden voor “${query}”`}>
          <p>
            Zoek met minder of andere woorden, of kijk bij <a href="/gemeenten">gemeenten</a> en{' '}
            <a href="/onderzoeken">onderzoeken</a>.
          </p>
        </EmptyState>
      ) : null}
      {kinds
        .filter(({ items }) => items.length > 0)
        .map(({ heading, items }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <ul className="found">
              {items.map((one) => (
                <li key={one.key}>
                  <a href={one.href}>{one.title}</a>
                  <span className="sub">{one.about}</span>
                  {one.pieces.length > 0 ? (
                    <p>
                      <Marked pieces={one.pieces} />
                    </p>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}

function summary(count: number, query: string): string {
  return `${count === 1 ? '1 resultaat' : `${count} resultaten`} voor “${query}”.`
}
