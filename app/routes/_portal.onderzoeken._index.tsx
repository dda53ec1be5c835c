import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicReports } from '#app/portal/catalogue.server.ts'
import { overviews, summaryOfReport } from '#app/portal/overview.server.ts'
import { PhaseLegend, phasesPresent } from '#app/portal/phase-legend.tsx'
import { PhaseBar } from '#app/ui/charts/phase-bars.tsx'
import { formatDate, formatShortDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageNumber } from '#app/ui/page-number.ts'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Onderzoeken · Opvolgwijzer' }]

const pageSize = 50

export async function loader({ request, context }: LoaderFunctionArgs) {
  const known = new Map((await overviews(context)).map((one) => [one.municipality.code, one]))
  const reports = publicReports(context)
  const page = pageNumber(new URL(request.url).searchParams, reports.length, pageSize)
  return {
    ...{ today: context.clock.today(), page, total: reports.length },
    reports: reports.slice((page - 1) * pageSize, page * pageSize).map((report) => {
      const there = report.municipalityCodes.flatMap((code) => known.get(code) ?? [])
      return {
        slug: report.slug,
        title: report.title,
        auditOffice: report.auditOffice.name,
        offeredOn: report.offeredOn,
        places: there.map(({ municipality }) => municipality.name),
        summary: summaryOfReport(there, report),
      }
    }),
  }
}

export default function Reports() {
  const { today, page, total, reports } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle
        lead={`Elk onderzoek dat een rekenkamer aan een gemeenteraad aanbood. Stand per ${formatDate(today)}, zoals gemeld door de colleges. Opgevolgd is het oordeel van de rekenkamer.`}
      >
        Onderzoeken
      </PageTitle>
      {reports.length === 0 ? (
        <EmptyState title="Er is nog geen onderzoek aangeboden" />
      ) : (
        <>
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
          <PhaseLegend present={phasesPresent(reports.map((one) => one.summary))} />
        </>
      )}
      <Pagination
        {...{ page, pageSize, total }}
        what="onderzoeken"
        hrefOf={(number) => `/onderzoeken?pagina=${number}`}
      />
    </>
  )
}
