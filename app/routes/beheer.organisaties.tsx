import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import {
  addIdentityProvider,
  endIdentityProvider,
  identityProviders,
} from '#app/accounts/identity-providers.server.ts'
import { providerInput } from '#app/accounts/input.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { ActionForm, HiddenFields, PostForm, SubmissionKey } from '#app/ui/form/form.tsx'
import { TextArea, TextField } from '#app/ui/form/text-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Organisaties · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const providers = identityProviders(context.db).map(({ id, name, issuer, mailDomains }) => ({
    ...{ id, name, issuer },
    domains: mailDomains.join(', '),
  }))
  const callback = `${context.baseUrl}/aanmelden/organisatie/terug`
  return { providers, callback, submissionKey: randomUUID() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const form = await request.clone().formData()
  if (form.get('doe') === 'beeindigen') {
    endIdentityProvider(context, actor, idFrom(String(form.get('id'))))
    return redirect('/beheer/organisaties')
  }
  return submitForm(request, providerInput, (input) => {
    addIdentityProvider(context, actor, input)
    return redirect('/beheer/organisaties')
  })
}

export default function Organisations() {
  const { providers, callback, submissionKey } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof providerInput>>({
    id: 'organisatie',
    lastResult: useActionData<typeof action>(),
  })
  return (
    <>
      <PageTitle lead="Met OpenID Connect melden mensen zich aan met het account dat ze al hebben. Opvolgwijzer kiest de organisatie op het deel achter de @.">
        Organisaties
      </PageTitle>
      {providers.length > 0 ? (
        <Table
          caption="Aanmelden met het eigen account"
          columns={['Organisatie', 'Domeinen', 'Adres', 'Doen']}
          rows={providers.map((one) => ({
            key: one.id,
            cells: [
              one.name,
              one.domains,
              one.issuer,
              <ActionForm
                key="end"
                kind="link"
                values={{ doe: 'beeindigen', id: one.id }}
                ariaLabel={`Aanmelding van ${one.name} beëindigen`}
              >
                Beëindigen
              </ActionForm>,
            ],
          }))}
        />
      ) : null}
      <section>
        <h2>Organisatie toevoegen</h2>
        <p>
          Geef de beheerder van de organisatie dit adres (redirect URI): <code>{callback}</code>
        </p>
        <ErrorSummary problems={formProblems(form)} />
        <PostForm>
          <SubmissionKey value={fields.submissionKey.initialValue ?? submissionKey} />
          <HiddenFields values={{ doe: 'toevoegen' }} />
          <TextField label="Naam" {...conformProps(fields.name)} />
          <TextField
            label="Domeinen"
            hint="Het deel achter de @, met een komma ertussen: wassenaar.nl"
            {...conformProps(fields.mailDomains)}
          />
          <TextField
            label="Adres van de aanmelding"
            hint="De issuer, zoals https://login.wassenaar.nl"
            type="url"
            {...conformProps(fields.issuer)}
          />
          <TextField label="Client-id" autoComplete="off" {...conformProps(fields.clientId)} />
          <TextField
            label="Geheim"
            hint="Het client secret; het wordt versleuteld bewaard."
            type="password"
            autoComplete="off"
            {...conformProps(fields.clientSecret)}
            defaultValue=""
          />
          <TextField
            label="Claim met rollen"
            hint="Leeg: rollen geeft u hier, per persoon."
            optional
            {...conformProps(fields.rolesClaim)}
          />
          <TextArea
            label="Welke waarde welke rol is"
            hint="Een regel per rol, zoals: team-griffie = griffie GM0629. Bij een rekenkamer het nummer: audit = rekenkamer 1."
            optional
            {...conformProps(fields.claimRoles)}
          />
          <Button>Organisatie toevoegen</Button>
        </PostForm>
      </section>
    </>
  )
}
