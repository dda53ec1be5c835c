import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { batchPage } from '#app/letters/batch/batch-page.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate } from '#app/ui/date.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Table } from '#app/ui/table.tsx'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Reeks brieven · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return { batch: batchPage(context, actor, idFrom(params.id)) }
}

export default function Batch() {
  const { batch } = useLoaderData<typeof loader>()
  const { id, asOf, finished, total, made, failed } = batch
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Brieven', href: '/werk/brieven' },
          { label: 'Alle brieven in één keer', href: '/werk/brieven/reeks' },
          { label: `Stand op ${formatDate(asOf)}` },
        ]}
      />
      <PageTitle lead="U kunt deze pagina verlaten en later terugkomen.">
        {`Brieven over de stand op ${formatDate(asOf)}`}
      </PageTitle>
      <div data-live={finished ? undefined : ''} aria-live="polite">
        {finished ? (
          <Note title={madeWords(made, total)}>
            <p>De ZIP bevat van elke brief de PDF en het Word-bestand.</p>
          </Note>
        ) : (
          <Progress
            label="Brieven maken"
            done={made + failed.length}
            total={total}
            what="brieven"
          />
        )}
        <div className="buttons">
          {finished ? (
            made > 0 && (
              <LinkButton href={`/werk/brieven/reeks/${id}/zip`}>ZIP downloaden</LinkButton>
            )
          ) : (
            <LinkButton kind="secondary" href={`/werk/brieven/reeks/${id}`}>
              Stand verversen
            </LinkButton>
          )}
        </div>
        {failed.length === 0 ? null : (
          <Table
            caption={
              failed.length === 1
                ? '1 brief is niet gelukt'
                : `${failed.length} brieven zijn niet gelukt`
            }
            columns={['Gemeente', 'Onderzoek', 'Wat er mis is']}
            rows={failed.map((one) => ({
              key: `${one.municipality}-${one.report}`,
              cells: [one.municipality, one.report, one.problem],
            }))}
          />
        )}
      </div>
      {finished ? null : <script type="module" src="/scripts/live-part.js" />}
    </>
  )
}

function madeWords(made: number, total: number): string {
  if (made === total)
    return total === 1 ? 'De brief is gemaakt' : `Alle ${total} brieven zijn gemaakt`
  return `${made} van ${total} brieven zijn gemaakt`
}
