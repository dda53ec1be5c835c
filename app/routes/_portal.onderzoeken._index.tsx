import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicPlaces, publicReports } from '#app/portal/catalogue.server.ts'
import { reportSummary } from '#app/portal/front-page.server.ts'
import { PhaseBar } from '#app/ui/charts/phase-bars.tsx'
import { formatDate, formatShortDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Onderzoeken · Opvolgwijzer' }]

export function loader({ context }: LoaderFunctionArgs) {
  const places = new Map(publicPlaces(context).map((place) => [place.code, place.name]))
  return {
    today: context.clock.today(),
    reports: publicReports(context).map((report) => ({
      slug: report.slug,
      title: report.title,
      auditOffice: report.auditOffice.name,
      offeredOn: report.offeredOn,
      places: report.municipalityCodes.flatMap((code) => places.get(code) ?? []),
      summary: reportSummary(context, report),
    })),
  }
}

export default function Reports() {
  const { today, reports } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle
        lead={`Elk onderzoek dat een rekenkamer aan een gemeenteraad aanbood. Stand per ${formatDate(today)}, zoals gemeld door de colleges.`}
      >
        Onderzoeken
      </PageTitle>
      {reports.length === 0 ? (
        <EmptyState title="Er is nog geen onderzoek aangeboden" />
      ) : (
        <Table
          caption="Nieuwste eerst"
          columns={[
            'Onderzoek',
            { label: 'Aangeboden', narrow: true },
            'Hoe ver',
            { label: 'Nog open', numeric: true },
          ]}
          rows={reports.map((report) => ({
            key: report.slug,
            cells: [
              <span key="title">
                <a href={`/onderzoeken/${report.slug}`}>{report.title}</a>
                <span className="sub">{report.auditOffice}</span>
                <span className="sub">{report.places.join(', ')}</span>
              </span>,
              formatShortDate(report.offeredOn),
              <PhaseBar
                key="bar"
                title={report.title}
                counts={report.summary.counts}
                legend={false}
              />,
              `${report.summary.open} van ${report.summary.total}`,
            ],
          }))}
        />
      )}
    </>
  )
}
