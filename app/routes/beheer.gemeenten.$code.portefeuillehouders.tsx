import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { possiblePortfolioHolders } from '#app/accounts/people.server.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { portfolioHolderInput } from '#app/municipalities/input.ts'
import {
  addPortfolioHolder,
  endPortfolioHolder,
} from '#app/municipalities/portfolio-holders.server.ts'
import { municipalitySettings } from '#app/municipalities/set-municipality.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { ActionForm, PostForm, SubmissionKey } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Portefeuillehouders · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const code = params.code ?? ''
  const { name } = municipalitySettings(context.db, code)
  const holders = possiblePortfolioHolders(context.db, code)
  return { code, name, holders, submissionKey: randomUUID() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const code = params.code ?? ''
  municipalitySettings(context.db, code)
  const back = redirect(`/beheer/gemeenten/${code}/portefeuillehouders`)
  const form = await request.clone().formData()
  if (form.get('doe') === 'beeindigen') {
    endPortfolioHolder(context, actor, code, { id: idFrom(String(form.get('id'))) })
    return back
  }
  return submitForm(request, portfolioHolderInput, (input) => {
    addPortfolioHolder(context, actor, code, input)
    return back
  })
}

export default function PortfolioHolders() {
  const { code, name, holders, submissionKey } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof portfolioHolderInput>>({
    id: 'portefeuillehouder',
    lastResult: useActionData<typeof action>(),
  })
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Gemeenten', href: '/beheer/gemeenten' },
          { label: name, href: `/beheer/gemeenten/${code}` },
          { label: 'Portefeuillehouders' },
        ]}
      />
      <PageTitle lead="De wethouders en de burgemeester: zij staan met naam op de openbare pagina’s. De coördinator wijst hun aanbevelingen toe.">
        Portefeuillehouders {name}
      </PageTitle>
      {holders.length === 0 ? null : (
        <Table
          caption="Nu"
          columns={['Naam', 'Portefeuille', 'Doen']}
          rows={holders.map((one) => ({
            key: one.id,
            cells: [
              one.name,
              one.portfolio || 'niet ingevuld',
              <ActionForm
                key="end"
                kind="link"
                values={{ doe: 'beeindigen', id: one.id }}
                ariaLabel={`${one.name} is geen portefeuillehouder meer`}
              >
                Is het niet meer
              </ActionForm>,
            ],
          }))}
        />
      )}
      <section>
        <h2>Portefeuillehouder toevoegen</h2>
        <ErrorSummary problems={formProblems(form)} />
        <PostForm>
          <SubmissionKey value={fields.submissionKey.initialValue ?? submissionKey} />
          <TextField
            label="Naam"
            hint="Zoals die op de openbare pagina’s komt te staan: F. Meerman"
            autoComplete="off"
            {...conformProps(fields.name)}
          />
          <TextField
            label="Portefeuille"
            hint="Bijvoorbeeld: wonen en financiën"
            optional
            {...conformProps(fields.portfolio)}
          />
          <Button>Toevoegen</Button>
        </PostForm>
      </section>
    </>
  )
}
