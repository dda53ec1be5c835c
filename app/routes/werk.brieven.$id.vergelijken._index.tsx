import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { letterPage } from '#app/letters/letter-page.server.ts'
import { visibleLetters } from '#app/letters/letters-page.server.ts'
import { stageWords } from '#app/letters/stage-words.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatShortDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Brieven vergelijken · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const { id, letter } = letterPage(context, actor, idFrom(params.id))
  const others = visibleLetters(context, actor).filter((other) => other.id !== id)
  return { id, subject: letter.subject, others }
}

export default function ChooseLetter() {
  const { id, subject, others } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Brieven', href: '/werk/brieven' },
          { label: subject, href: `/werk/brieven/${id}` },
          { label: 'Vergelijken' },
        ]}
      />
      <PageTitle lead="Kies de brief waarmee u deze brief wilt vergelijken.">
        Brieven vergelijken
      </PageTitle>
      {others.length === 0 ? (
        <EmptyState title="Er is geen andere brief" />
      ) : (
        <Table
          caption="Andere brieven"
          columns={['Brief', 'Van', 'Peildatum', 'Stand']}
          rows={others.map((other) => ({
            key: other.id,
            cells: [
              <a key="letter" href={`/werk/brieven/${id}/vergelijken/${other.id}`}>
                {other.number ? `${other.report}, ${other.number}` : other.report}
              </a>,
              other.writer,
              formatShortDate(other.asOf),
              stageWords[other.stage],
            ],
          }))}
        />
      )}
    </>
  )
}
