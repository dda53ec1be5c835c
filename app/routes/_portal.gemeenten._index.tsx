import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { overviews } from '#app/portal/overview.server.ts'
import { PhaseLegend, phasesPresent } from '#app/portal/phase-legend.tsx'
import { SummaryTable } from '#app/portal/summary-table.tsx'
import { formatDate } from '#app/ui/date.ts'
import { PageTitle } from '#app/ui/page-title.tsx'

export const meta: MetaFunction = () => [{ title: 'Gemeenten · Opvolgwijzer' }]

export async function loader({ context }: LoaderFunctionArgs) {
  const known = await overviews(context)
  return {
    today: context.clock.today(),
    municipalities: known.map(({ municipality, summary }) => ({ municipality, summary })),
  }
}

export default function Municipalities() {
  const { today, municipalities } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle
        lead={`Hoe ver elke gemeente is met de aanbevelingen van haar rekenkamer. Stand per ${formatDate(today)}, zoals gemeld door de colleges.`}
      >
        Gemeenten
      </PageTitle>
      <SummaryTable
        caption="Alle onderzoeken samen"
        today={today}
        rows={municipalities.map(({ municipality, summary }) => ({
          key: municipality.code,
          name: municipality.name,
          href: `/gemeenten/${municipality.slug}`,
          summary,
        }))}
      />
      <PhaseLegend present={phasesPresent(municipalities.map((one) => one.summary))} />
    </>
  )
}
