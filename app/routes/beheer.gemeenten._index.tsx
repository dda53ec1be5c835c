import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { addMunicipality } from '#app/municipalities/add-municipality.server.ts'
import { addMunicipalityInput } from '#app/municipalities/input.ts'
import { addableMunicipalities, municipalityList } from '#app/municipalities/places-page.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { SelectField } from '#app/ui/form/choice-fields.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { PostForm, SubmissionKey } from '#app/ui/form/form.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Gemeenten · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  return {
    municipalities: municipalityList(context),
    addable: addableMunicipalities(context.db),
    submissionKey: randomUUID(),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  return submitForm(request, addMunicipalityInput, (input) => {
    const code = addMunicipality(context, actor, input)
    return redirect(`/beheer/gemeenten/${code}?bewaard=toegevoegd`)
  })
}

export default function Municipalities() {
  const { municipalities, addable, submissionKey } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof addMunicipalityInput>>({
    id: 'gemeente',
    lastResult: useActionData<typeof action>(),
  })
  return (
    <>
      <PageTitle lead="Van welke gemeenten hier aanbevelingen worden gevolgd.">Gemeenten</PageTitle>
      {municipalities.length === 0 ? (
        <EmptyState title="Er is nog geen gemeente">
          <p>Voeg hieronder de eerste toe.</p>
        </EmptyState>
      ) : (
        <Table
          caption={
            municipalities.length === 1 ? '1 gemeente' : `${municipalities.length} gemeenten`
          }
          dense
          columns={['Gemeente', 'Rekenkamer', 'E-mailadres van de griffie']}
          rows={municipalities.map((one) => ({
            key: one.code,
            cells: [
              <a key="name" href={`/beheer/gemeenten/${one.code}`}>
                {one.name}
              </a>,
              one.offices.join(', ') || 'nog geen',
              one.clerkEmail || 'niet ingevuld',
            ],
          }))}
        />
      )}
      <section>
        <h2>Gemeente toevoegen</h2>
        <ErrorSummary problems={formProblems(form)} />
        <PostForm action="/beheer/gemeenten?index">
          <SubmissionKey value={fields.submissionKey.initialValue ?? submissionKey} />
          <SelectField
            label="Gemeente"
            hint="Uit de lijst van alle gemeenten van Nederland."
            emptyLabel="Kies een gemeente"
            options={addable}
            {...conformProps(fields.code)}
          />
          <Button>Gemeente toevoegen</Button>
        </PostForm>
      </section>
    </>
  )
}
