import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { auditOfficeList } from '#app/municipalities/places-page.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { authorise } from '#app/workflow/authorise.ts'

export const meta: MetaFunction = () => [{ title: 'Rekenkamers · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  return { offices: auditOfficeList(context) }
}

export default function AuditOffices() {
  const { offices } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead="Welke rekenkamers hier onderzoeken invoeren, en voor welke gemeenten.">
        Rekenkamers
      </PageTitle>
      <p>
        <LinkButton href="/beheer/rekenkamers/nieuw">Rekenkamer toevoegen</LinkButton>
      </p>
      {offices.length === 0 ? (
        <EmptyState title="Er is nog geen rekenkamer" />
      ) : (
        <Table
          caption={offices.length === 1 ? '1 rekenkamer' : `${offices.length} rekenkamers`}
          dense
          columns={['Rekenkamer', 'Nummer', 'Werkt voor']}
          rows={offices.map((one) => ({
            key: one.id,
            cells: [
              <a key="name" href={`/beheer/rekenkamers/${one.id}`}>
                {one.name}
              </a>,
              one.id,
              one.serves.join(', ') || 'nog geen gemeente',
            ],
          }))}
        />
      )}
    </>
  )
}
