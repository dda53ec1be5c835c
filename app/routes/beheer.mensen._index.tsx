import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { peopleList, peoplePageSize } from '#app/accounts/people-page.server.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { FilterForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Table } from '#app/ui/table.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { pageFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Mensen · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const query = new URL(request.url).searchParams
  const search = (query.get('zoek') ?? '').trim().slice(0, 100)
  const page = pageFrom(query)
  return { search, page, pageSize: peoplePageSize, ...peopleList(context, search, page) }
}

export default function People() {
  const { search, page, pageSize, people, total } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead="Wie in Opvolgwijzer werkt, en met welke rol.">Mensen</PageTitle>
      <p>
        <LinkButton href="/beheer/mensen/uitnodigen">Iemand uitnodigen</LinkButton>
      </p>
      <FilterForm label="Mensen zoeken" resetHref="/beheer/mensen">
        <TextField name="zoek" label="Naam of e-mailadres" type="search" defaultValue={search} />
      </FilterForm>
      {people.length === 0 ? (
        <EmptyState title="Niemand gevonden" />
      ) : (
        <Table
          caption={total === 1 ? '1 persoon' : `${total} personen`}
          dense
          columns={['Naam', 'E-mailadres', 'Rollen']}
          rows={people.map((one) => ({
            key: one.id,
            cells: [
              <a key="name" href={`/beheer/mensen/${one.id}`}>
                {one.name}
              </a>,
              one.email,
              one.roles.join(', ') || 'geen',
            ],
          }))}
        />
      )}
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        what="personen"
        hrefOf={(next) =>
          `/beheer/mensen?${new URLSearchParams({ zoek: search, pagina: String(next) })}`
        }
      />
    </>
  )
}
