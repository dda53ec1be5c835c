import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { savedViewInput } from '#app/deadlines/input.ts'
import { dropView, savedViewsOf, saveView } from '#app/deadlines/saved-views.server.ts'
import { SaveViewForm } from '#app/deadlines/saved-views.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { problemsOf } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { ActionForm } from '#app/ui/form/form.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { Forbidden } from '#app/workflow/errors.ts'
import { type FormResult, submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Bewaarde weergaven · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  if (!may(actor, 'viewMunicipality')) throw new Forbidden()
  return { views: savedViewsOf(context.db, actor.personId), submissionKey: randomUUID() }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return submitForm(request, savedViewInput, (input) => {
    if (input.intent === 'drop') {
      dropView(context, actor, input)
      return redirect('/werk/opvolgingen/weergaven')
    }
    saveView(context, actor, input)
    return redirect(`/werk/opvolgingen?${input.query}`)
  })
}

export default function SavedViewsPage() {
  const { views, submissionKey } = useLoaderData<typeof loader>()
  const refused = useActionData<FormResult>()
  const errors = refused?.error?.name ?? []
  const typed = refused?.initialValue as { name?: string; query?: string } | undefined
  return (
    <>
      <Breadcrumb items={[{ label: 'Opvolgingen', href: '/werk/opvolgingen' }]} />
      <PageTitle lead="Een weergave bewaart uw filters, zoekwoorden en volgorde. Alleen u ziet ze.">
        Bewaarde weergaven
      </PageTitle>
      <ErrorSummary problems={problemsOf({ name: errors })} />
      {typed?.query === undefined ? null : (
        <SaveViewForm
          query={typed.query}
          name={typed.name}
          errors={errors}
          submissionKey={submissionKey}
        />
      )}
      {views.length === 0 ? (
        <EmptyState title="U hebt nog geen weergave bewaard">
          <p>
            Stel bij <a href="/werk/opvolgingen">Opvolgingen</a> filters in en bewaar ze onderaan de
            lijst.
          </p>
        </EmptyState>
      ) : (
        <Table
          caption={views.length === 1 ? '1 weergave' : `${views.length} weergaven`}
          columns={['Weergave', 'Verwijderen']}
          rows={views.map((view) => ({
            key: view.id,
            cells: [
              <a key="view" href={`/werk/opvolgingen?${view.query}`}>
                {view.name}
              </a>,
              <ActionForm
                key="drop"
                kind="link"
                values={{ intent: 'drop', viewId: view.id }}
                ariaLabel={`Verwijder de weergave ${view.name}`}
              >
                Verwijderen
              </ActionForm>,
            ],
          }))}
        />
      )}
    </>
  )
}
