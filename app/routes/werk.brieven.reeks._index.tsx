import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { visibleMunicipalities } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { lastBatch } from '#app/letters/batch/batch-page.server.ts'
import { makeBatches } from '#app/letters/batch/make-batches.server.ts'
import { startBatch } from '#app/letters/batch/start-batch.server.ts'
import { formErrors } from '#app/letters/form-errors.ts'
import { startBatchInput } from '#app/letters/input.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { problemsOf } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { PostForm, SubmissionKey } from '#app/ui/form/form.tsx'
import { DateField } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Forbidden } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Alle brieven in één keer · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  if (visibleMunicipalities(actor).length === 0) throw new Forbidden()
  return {
    last: lastBatch(context, actor),
    today: context.clock.today(),
    submissionKey: randomUUID(),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return submitForm(request, startBatchInput, (input) => {
    const { batchId } = startBatch(context, actor, input)
    // Not waited for: the page shows how far it is, and the scheduler goes on where this process stops.
    makeBatches(context).catch((error: unknown) => console.error(error))
    return redirect(`/werk/brieven/reeks/${batchId}`)
  })
}

export default function NewBatch() {
  const { last, today, submissionKey } = useLoaderData<typeof loader>()
  const errors = formErrors(useActionData<typeof action>())
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Brieven', href: '/werk/brieven' }, { label: 'Alle brieven in één keer' }]}
      />
      <PageTitle lead="Voor elke gemeente die u mag zien en elk onderzoek waarover de raad heeft besloten: de brief zoals hij op één dag zou luiden. Het zijn concepten om te lezen; er wordt niets vastgesteld of verzonden.">
        Alle brieven in één keer
      </PageTitle>
      <ErrorSummary problems={problemsOf(errors)} />
      {last === null ? null : (
        <Note title={last.finished ? 'Uw vorige reeks is klaar' : 'Uw reeks wordt gemaakt'}>
          <p>
            <a href={`/werk/brieven/reeks/${last.id}`}>
              {last.finished ? 'Bekijken en downloaden' : 'Bekijken hoe ver het is'}
            </a>
            {last.finished ? '. Een nieuwe reeks komt ervoor in de plaats.' : ''}
          </p>
        </Note>
      )}
      <PostForm>
        <SubmissionKey value={submissionKey} />
        <DateField
          name="asOf"
          label="Peildatum"
          hint="De brieven vertellen hoe het op deze dag staat."
          errors={errors.asOf}
          defaultValue={today}
        />
        <Button>Brieven maken</Button>
      </PostForm>
    </>
  )
}
