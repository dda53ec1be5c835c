import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { agendasFor, awaitingResponse } from '#app/deadlines/awaiting.server.ts'
import { AwaitingList } from '#app/deadlines/awaiting-list.tsx'
import { reportQuery } from '#app/reports/report-address.ts'
import { DecisionTabs, decisionPages } from '#app/reviews/decision-tabs.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'
import { Forbidden } from '#app/workflow/errors.ts'
import { savedNote } from '#app/workflow/saved.ts'

export const meta: MetaFunction = () => [{ title: 'Reacties van het college · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const agendas = agendasFor(context, actor, 'recordResponse')
  if (agendas.length === 0) throw new Forbidden()
  return {
    awaiting: awaitingResponse(context, actor),
    reports: agendas.flatMap(({ municipality, reports, standings }) =>
      [...reports].map(([reportId, { slug, title }]) => {
        const own = standings.filter(({ facts }) => facts.reportId === reportId)
        return {
          slug,
          title,
          municipalityCode: municipality.code,
          municipality: municipality.name,
          total: own.length,
          answered: own.filter(({ state }) => state.response !== null).length,
        }
      }),
    ),
    saved: new URL(request.url).searchParams.has('bewaard'),
    open: decisionPages(actor),
    today: context.clock.today(),
  }
}

export default function Responses() {
  const { awaiting, reports, saved, open, today } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead="Wat het college zegt over de aanbevelingen van de rekenkamer.">
        Reacties van het college
      </PageTitle>
      <DecisionTabs current="reacties" open={open} />
      {saved ? (
        <Note kind="success">
          <p>
            {savedNote('reactie')} <a href="/werk">Verder met mijn werk</a>
          </p>
        </Note>
      ) : null}
      {awaiting.length > 0 ? (
        <>
          <h2>Wacht op een reactie</h2>
          <AwaitingList
            items={awaiting}
            today={today}
            doing="Reactie vastleggen"
            hrefOf={(item) => `/werk/reacties/nieuw?${reportQuery(item)}`}
          />
        </>
      ) : null}
      <h2>Alle onderzoeken</h2>
      {reports.length === 0 ? (
        <Sheet>
          <EmptyState title="Er is nog geen onderzoek aangeboden">
            <p>Zodra de rekenkamer een onderzoek aanbiedt, staat het hier.</p>
          </EmptyState>
        </Sheet>
      ) : (
        <Table
          caption={reports.length === 1 ? '1 onderzoek' : `${reports.length} onderzoeken`}
          columns={['Onderzoek', 'Gemeente', 'Reacties']}
          rows={reports.map((one) => ({
            key: `${one.slug}-${one.municipalityCode}`,
            cells: [
              <a key="report" href={`/werk/reacties/nieuw?${reportQuery(one)}`}>
                {one.title}
              </a>,
              one.municipality,
              `${one.answered} van ${one.total} aanbevelingen`,
            ],
          }))}
        />
      )}
    </>
  )
}
