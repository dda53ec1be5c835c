import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visibleMunicipalities } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { awaitingDecision } from '#app/deadlines/awaiting.server.ts'
import { AwaitingList } from '#app/deadlines/awaiting-list.tsx'
import { decisionsOf } from '#app/decisions/decisions-of.server.ts'
import { reportQuery } from '#app/reports/report-address.ts'
import { DecisionTabs, decisionPages } from '#app/reviews/decision-tabs.tsx'
import { formatDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Raadsbesluiten · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return {
    awaiting: awaitingDecision(context, actor),
    decisions: decisionsOf(context.db, visibleMunicipalities(actor)),
    open: decisionPages(actor),
    today: context.clock.today(),
  }
}

export default function Decisions() {
  const { awaiting, decisions, open, today } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead="Wat de raad besloot over de aanbevelingen van de rekenkamer.">
        Raadsbesluiten
      </PageTitle>
      <DecisionTabs current="besluiten" open={open} />
      {awaiting.length > 0 ? (
        <>
          <h2>Wacht op een besluit</h2>
          <AwaitingList
            items={awaiting}
            today={today}
            doing="Besluit vastleggen"
            hrefOf={(item) => `/werk/besluiten/nieuw?${reportQuery(item)}`}
          />
        </>
      ) : null}
      <h2>Vastgelegde besluiten</h2>
      {decisions.length === 0 ? (
        <Sheet>
          <EmptyState title="Er is nog geen besluit vastgelegd">
            <p>De griffie legt een besluit vast zodra de raad een onderzoek heeft behandeld.</p>
          </EmptyState>
        </Sheet>
      ) : (
        <Table
          caption={decisions.length === 1 ? '1 besluit' : `${decisions.length} besluiten`}
          columns={['Vergadering', 'Onderzoek', 'Gemeente', 'Agendapunt']}
          rows={decisions.map((one) => ({
            key: one.id,
            cells: [
              <a key="date" href={`/werk/besluiten/${one.id}`}>
                {formatDate(one.occurredOn)}
              </a>,
              one.report,
              one.municipality,
              one.agendaItem,
            ],
          }))}
        />
      )}
    </>
  )
}
