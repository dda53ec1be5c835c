import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { holds, visibleMunicipalities } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { filterWords, LineFilters, lineChoices } from '#app/deadlines/line-filters.tsx'
import { LineTable } from '#app/deadlines/line-table.tsx'
import { listHref, listQuery, readListAddress } from '#app/deadlines/list-address.ts'
import { savedViewsOf } from '#app/deadlines/saved-views.server.ts'
import { SavedViews, SaveViewForm } from '#app/deadlines/saved-views.tsx'
import { selectedLines } from '#app/deadlines/selected-lines.server.ts'
import { excerptsOf, foundLetters } from '#app/search/found.server.ts'
import { Hit, LetterHits } from '#app/search/hits.tsx'
import { formatDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { ListKeys } from '#app/ui/list-keys.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Pagination } from '#app/ui/pagination.tsx'

export const meta: MetaFunction = () => [{ title: 'Opvolgingen · Opvolgwijzer' }]

const pageSize = 50

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const address = readListAddress(new URL(request.url).searchParams)
  const codes = visibleMunicipalities(actor)
  const { all, selected, terms } = selectedLines(context, codes, address)
  const start = (address.page - 1) * pageSize
  const lines = selected.slice(start, start + pageSize)
  const { db } = context
  return {
    today: context.clock.today(),
    assigns: holds(actor, 'coordinator'),
    address,
    total: selected.length,
    lines,
    excerpts: Object.fromEntries(excerptsOf(db, terms, lines)),
    letters: foundLetters(db, terms, codes),
    choices: lineChoices(all),
    views: savedViewsOf(db, actor.personId),
    submissionKey: randomUUID(),
  }
}

export default function FollowUps() {
  const page = useLoaderData<typeof loader>()
  const { address, lines, total, today, excerpts, letters } = page
  const query = listQuery(address)
  return (
    <>
      <PageTitle lead="Elke aanbeveling in elke gemeente, met wat erover is afgesproken en gemeld.">
        Opvolgingen
      </PageTitle>
      <p className="print-only">
        {[`Stand op ${formatDate(today)}`, filterWords(address, page.choices)]
          .filter(Boolean)
          .join('; ')}
        .
      </p>
      <SavedViews views={page.views} query={query} />
      <LineFilters address={address} choices={page.choices} />
      {lines.length === 0 ? (
        <EmptyState title="Geen opvolgingen gevonden">
          <p>
            {address.terms.length > 0
              ? 'Zoek met minder of andere woorden, of wis een filter.'
              : 'Met deze filters blijft er niets over. Wis een filter om meer te zien.'}
          </p>
        </EmptyState>
      ) : (
        <LineTable
          address={address}
          lines={lines}
          total={total}
          today={today}
          below={(line) => {
            const excerpt = excerpts[line.id]
            return excerpt ? <Hit excerpt={excerpt} /> : null
          }}
        />
      )}
      <Pagination
        page={address.page}
        pageSize={pageSize}
        total={total}
        what="opvolgingen"
        hrefOf={(number) => listHref(address, { pagina: String(number) })}
      />
      <LetterHits letters={letters} />
      {total > 0 ? (
        <p className="buttons">
          <LinkButton kind="secondary" href={`/werk/opvolgingen.xlsx?${query}`}>
            Downloaden als XLSX
          </LinkButton>
          <LinkButton kind="secondary" href={`/werk/opvolgingen.csv?${query}`}>
            Downloaden als CSV
          </LinkButton>
          {page.assigns ? (
            <LinkButton kind="secondary" href={`/werk/opvolgingen/toewijzen?${query}`}>
              Behandelaars toewijzen
            </LinkButton>
          ) : null}
          {page.assigns ? (
            <LinkButton kind="secondary" href="/werk/lopende-lijst">
              Lijst inbrengen
            </LinkButton>
          ) : null}
        </p>
      ) : null}
      <details className="no-print mt-6">
        <summary>Deze weergave bewaren</summary>
        <SaveViewForm query={query} submissionKey={page.submissionKey} />
      </details>
      <ListKeys />
    </>
  )
}
