import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { municipalitiesPage } from '#app/portal/municipalities-page.server.ts'
import { PhaseLegend, phasesPresent } from '#app/portal/phase-legend.tsx'
import { MunicipalitySummaries } from '#app/portal/summary-table.tsx'
import { formatDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { SelectField } from '#app/ui/form/choice-fields.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Pagination } from '#app/ui/pagination.tsx'

export const meta: MetaFunction = () => [{ title: 'Gemeenten · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  return municipalitiesPage(context, new URL(request.url).searchParams)
}

export default function Municipalities() {
  const { today, all, name, order, orders, page, pageSize, total, municipalities } =
    useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle
        lead={`Hoe ver elke gemeente is met de aanbevelingen van haar rekenkamer. Stand per ${formatDate(today)}, zoals gemeld door de colleges. Opgevolgd is het oordeel van de rekenkamer.`}
      >
        Gemeenten
      </PageTitle>
      {all > pageSize ? (
        <search aria-label="Gemeenten kiezen" className="no-print">
          <form method="get" action="/gemeenten" className="filters">
            <TextField name="naam" label="Naam van de gemeente" type="search" defaultValue={name} />
            <SelectField name="volgorde" label="Volgorde" options={orders} defaultValue={order} />
            <Button kind="secondary">Tonen</Button>
          </form>
        </search>
      ) : null}
      {total === 0 && name !== '' ? (
        <EmptyState title={`Geen gemeente heet “${name}”`}>
          <p>
            <a href="/gemeenten">Alle {all} gemeenten</a>
          </p>
        </EmptyState>
      ) : (
        <MunicipalitySummaries
          caption="Alle onderzoeken samen"
          today={today}
          municipalities={municipalities}
          base="/gemeenten"
        />
      )}
      <Pagination
        {...{ page, pageSize, total }}
        what="gemeenten"
        hrefOf={(number) =>
          `/gemeenten?${new URLSearchParams({ naam: name, volgorde: order, pagina: String(number) })}`
        }
      />
      <PhaseLegend present={phasesPresent(municipalities.map((one) => one.summary))} />
    </>
  )
}
