import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { readTrail, trailActions } from '#app/audit-trail/queries.server.ts'
import { trailLines } from '#app/desk/trail-lines.server.ts'
import { TrailTable } from '#app/desk/trail-table.tsx'
import { trailActionWords } from '#app/desk/trail-words.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SelectField } from '#app/ui/form/choice-fields.tsx'
import { FilterForm } from '#app/ui/form/form.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { pageFrom } from '#app/workflow/input.ts'
import { municipality } from '#db/schema/index.ts'

export const meta: MetaFunction = () => [{ title: 'Logboek · Opvolgwijzer' }]

const pageSize = 50

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'readAuditTrail', {})
  const query = new URL(request.url).searchParams
  const chosen = (name: string) => query.get(name) || undefined
  const filter = { municipalityCode: chosen('gemeente'), action: chosen('wat') }
  const number = pageFrom(query)
  const { name, code } = municipality
  const { entries, total } = readTrail(
    context.db,
    { ...filter, formerNames: true },
    number,
    pageSize,
  )
  return {
    number,
    filter,
    actions: trailActions(context.db),
    municipalities: context.db
      .select({ value: code, label: name })
      .from(municipality)
      .orderBy(name)
      .all(),
    lines: trailLines(context.db, entries),
    total,
  }
}

export default function Trail() {
  const { number, filter, actions, municipalities, lines, total } = useLoaderData<typeof loader>()
  const query = Object.entries({ gemeente: filter.municipalityCode, wat: filter.action })
  const params = query.flatMap(([name, value]) => (value ? [[name, value]] : []))
  return (
    <>
      <PageTitle lead="Wie wat deed en wanneer. Elke regel draagt een controlegetal over de vorige: npm run trail:verify controleert of alles er nog staat.">
        Logboek
      </PageTitle>
      <FilterForm label="Logboek filteren" resetHref="/beheer/logboek">
        <SelectField
          name="gemeente"
          label="Gemeente"
          emptyLabel="Alle"
          options={municipalities}
          defaultValue={filter.municipalityCode}
        />
        <SelectField
          name="wat"
          label="Wat"
          emptyLabel="Alles"
          options={actions
            .map((action) => ({ value: action, label: trailActionWords[action] ?? action }))
            .sort((a, b) => a.label.localeCompare(b.label, 'nl'))}
          defaultValue={filter.action}
        />
      </FilterForm>
      {lines.length === 0 ? (
        <EmptyState title="Geen regels gevonden">
          <p>Wis een filter om meer te zien.</p>
        </EmptyState>
      ) : (
        <TrailTable caption={`${total} regels, de nieuwste bovenaan`} lines={lines} />
      )}
      <Pagination
        page={number}
        pageSize={pageSize}
        total={total}
        what="regels"
        hrefOf={(next) =>
          `/beheer/logboek?${new URLSearchParams([...params, ['pagina', String(next)]])}`
        }
      />
    </>
  )
}
