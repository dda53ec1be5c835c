import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicReports } from '#app/portal/catalogue.server.ts'
import { publicLetters, withSender } from '#app/portal/public-letters.server.ts'
import { formatShortDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageNumber } from '#app/ui/page-number.ts'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Brieven aan de raad · Opvolgwijzer' }]

const pageSize = 50

export function loader({ request, context }: LoaderFunctionArgs) {
  const letters = publicLetters(context)
  const page = pageNumber(new URL(request.url).searchParams, letters.length, pageSize)
  const reports = new Map(publicReports(context).map((report) => [report.id, report]))
  return {
    ...{ page, total: letters.length },
    letters: withSender(context, letters.slice((page - 1) * pageSize, page * pageSize)).map(
      (letter) => ({ ...letter, report: reports.get(letter.reportId)?.shortTitle ?? '' }),
    ),
  }
}

export default function Letters() {
  const { page, total, letters } = useLoaderData<typeof loader>()
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
      <Pagination
        {...{ page, pageSize, total }}
        what="brieven"
        hrefOf={(number) => `/brieven?pagina=${number}`}
      />
    </>
  )
}
