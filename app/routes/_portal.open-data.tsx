import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openTables } from '#app/portal/open-data/tables.ts'
import { datasetMark } from '#app/portal/schema-org.ts'
import { originIn } from '#app/portal/share-tags.ts'
import { formatDate } from '#app/ui/date.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: 'Open data · Opvolgwijzer' },
  ...(data ? [datasetMark(originIn(matches), data.today)] : []),
]

export function loader({ context }: LoaderFunctionArgs) {
  return { today: context.clock.today() }
}

export default function OpenData() {
  const { today } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle
        lead={`Alles wat hier openbaar is in één bestand, als CSV, JSON en XLSX. Stand per ${formatDate(today)}. U mag de gegevens zonder voorwaarden gebruiken (CC0).`}
      >
        Open data
      </PageTitle>
      <p className="buttons mb-6">
        <LinkButton href="/open-data/opvolgwijzer.zip">Alles downloaden (ZIP)</LinkButton>
      </p>
      <p className="mb-6">
        Liever rechtstreeks uit uw eigen programma lezen? Gebruik dan <a href="/api">de API</a>.
        Voor catalogi is er een <a href="/open-data/dcat.jsonld">beschrijving volgens DCAT</a>.
      </p>
      {Object.entries(openTables).map(([name, table]) => (
        <Table
          key={name}
          caption={table.title}
          columns={['Kolom', 'Betekenis']}
          dense
          inSeries
          keepColumns
          rows={table.columns.map((column) => ({
            key: column.name,
            cells: [<code key="name">{column.name}</code>, column.meaning],
          }))}
        />
      ))}
    </>
  )
}
