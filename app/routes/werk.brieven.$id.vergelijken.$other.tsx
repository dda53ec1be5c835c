import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { compareLetters } from '#app/letters/compare.ts'
import { currentLetter, visibleLetter } from '#app/letters/letter-page.server.ts'
import { capital, counted } from '#app/letters/wording/number.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Brieven vergelijken · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const [newer, older] = [params.id, params.other].map((one) =>
    visibleLetter(context, actor, idFrom(one)),
  )
  if (newer === undefined || older === undefined) throw new Error('two letters are compared')
  const lines = compareLetters(currentLetter(context, older), currentLetter(context, newer))
  return {
    letterId: newer.id,
    names: { newer: nameOf(newer), older: nameOf(older) },
    changed: lines.filter((line) => line.in !== 'both'),
    same: lines.filter((line) => line.in === 'both').length,
  }
}

function nameOf({ number, asOf }: { number: string | null; asOf: string }): string {
  return number ?? `het concept van ${formatDate(asOf)}`
}

function sameWords(count: number): string {
  return count === 0 ? 'Geen regel is' : capital(counted(count, 'regel is', 'regels zijn'))
}

export default function CompareLetters() {
  const { letterId, names, changed, same } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Brieven', href: '/werk/brieven' },
          { label: names.newer, href: `/werk/brieven/${letterId}` },
          { label: 'Vergelijken' },
        ]}
      />
      <PageTitle lead={`${sameWords(same)} in beide brieven gelijk.`}>
        {`Wat ${names.newer} anders zegt dan ${names.older}`}
      </PageTitle>
      {changed.length === 0 ? (
        <EmptyState title="De brieven zijn gelijk">
          <p>Er is geen regel die maar in één van de twee staat.</p>
        </EmptyState>
      ) : (
        <Table
          caption="Verschillen, in de volgorde van de brief"
          columns={['Onderdeel', { label: 'Staat in', narrow: true }, 'Tekst']}
          rows={changed.map((line, place) => ({
            key: place,
            cells: [line.place, line.in === 'newer' ? names.newer : names.older, line.text],
          }))}
        />
      )}
    </>
  )
}
