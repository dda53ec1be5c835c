import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicPlaces, publicReports } from '#app/portal/catalogue.server.ts'
import { publicLetters } from '#app/portal/public-letters.server.ts'
import { formatShortDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Brieven aan de raad · Opvolgwijzer' }]

export function loader({ context }: LoaderFunctionArgs) {
  const places = new Map(publicPlaces(context).map((place) => [place.code, place]))
  const reports = new Map(publicReports(context).map((report) => [report.id, report]))
  return {
    letters: publicLetters(context).map((letter) => ({
      ...letter,
      sender: letter.municipalityCode
        ? (places.get(letter.municipalityCode)?.name ?? '')
        : (reports.get(letter.reportId)?.auditOffice.name ?? ''),
      report: reports.get(letter.reportId)?.shortTitle ?? '',
    })),
  }
}

export default function Letters() {
  const { letters } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead="Elke brief waarin een college de gemeenteraad vertelt hoe ver het is met de aanbevelingen van de rekenkamer.">
        Brieven aan de raad
      </PageTitle>
      {letters.length === 0 ? (
        <EmptyState title="Er is nog geen brief verzonden" />
      ) : (
        <Table
          caption="Nieuwste eerst"
          columns={['Brief', 'Van', 'Onderzoek', { label: 'Verzonden', narrow: true }]}
          rows={letters.map((letter) => ({
            key: letter.id,
            cells: [
              <span key="subject">
                <a href={`/brieven/${letter.id}`}>{letter.subject}</a>
                <span className="sub">{letter.number}</span>
              </span>,
              letter.sender,
              letter.report,
              formatShortDate(letter.sentOn),
            ],
          }))}
        />
      )}
    </>
  )
}
