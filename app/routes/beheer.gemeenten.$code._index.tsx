import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { possiblePortfolioHolders } from '#app/accounts/people.server.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { municipalityInput } from '#app/municipalities/input.ts'
import {
  municipalitySettings,
  setMunicipality,
} from '#app/municipalities/set-municipality.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, LinkButton } from '#app/ui/form/button.tsx'
import { SelectField } from '#app/ui/form/choice-fields.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { PostForm, SubmissionKey } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { themes, themeWords } from '#app/ui/theme.ts'
import { authorise } from '#app/workflow/authorise.ts'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Gemeente'} · Opvolgwijzer` },
]

const saved: Record<string, string> = {
  toegevoegd: 'De gemeente is toegevoegd. Vul hieronder aan wat op haar brieven komt te staan.',
  bewaard: 'De wijziging is bewaard.',
}

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const code = params.code ?? ''
  const { name, ...settings } = municipalitySettings(context.db, code)
  return {
    ...{ code, name, settings },
    holders: possiblePortfolioHolders(context.db, code).length,
    note: saved[new URL(request.url).searchParams.get('bewaard') ?? ''] ?? null,
    submissionKey: randomUUID(),
  }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const code = params.code ?? ''
  municipalitySettings(context.db, code)
  return submitForm(request, municipalityInput, (input) => {
    setMunicipality(context, actor, code, input)
    return redirect(`/beheer/gemeenten/${code}?bewaard=bewaard`)
  })
}

export default function Municipality() {
  const { code, name, settings, holders, note, submissionKey } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof municipalityInput>>({
    id: 'gemeente',
    lastResult: useActionData<typeof action>(),
    defaultValue: settings,
  })
  return (
    <>
      <Breadcrumb items={[{ label: 'Gemeenten', href: '/beheer/gemeenten' }, { label: name }]} />
      <PageTitle lead={code}>{name}</PageTitle>
      {note === null ? null : <Note kind="success">{note}</Note>}
      <section>
        <h2>Portefeuillehouders</h2>
        <p>
          {holders === 0
            ? 'Er zijn er nog geen: de coördinator kan dan niemand als portefeuillehouder toewijzen.'
            : holders === 1
              ? 'Er is er één.'
              : `Er zijn er ${holders}.`}
        </p>
        <LinkButton href={`/beheer/gemeenten/${code}/portefeuillehouders`} kind="secondary">
          Portefeuillehouders bijwerken
        </LinkButton>
      </section>
      <section>
        <h2>Op brieven van de gemeente</h2>
        <p>
          Een eigen kleur en logo kiest u bij <a href="/werk/brieven/huisstijl">Kleur en logo</a>.
        </p>
        <ErrorSummary problems={formProblems(form)} />
        <PostForm action={`/beheer/gemeenten/${code}?index`}>
          <SubmissionKey value={fields.submissionKey.initialValue ?? submissionKey} />
          <TextField
            label="E-mailadres van de griffie"
            hint="Hier komen de brieven aan de raad binnen. Leeg: bij iedereen met de rol griffie."
            type="email"
            autoComplete="off"
            optional
            {...conformProps(fields.clerkEmail)}
          />
          <TextField label="Bezoekadres" optional {...conformProps(fields.visitingAddress)} />
          <TextField label="Postadres" optional {...conformProps(fields.postalAddress)} />
          <TextField label="Website" type="url" optional {...conformProps(fields.website)} />
          <TextField label="Burgemeester" optional {...conformProps(fields.mayorName)} />
          <TextField label="Gemeentesecretaris" optional {...conformProps(fields.secretaryName)} />
          <TextField
            label="Nummering van brieven"
            hint="{jaar} en {volgnummer} worden ingevuld."
            {...conformProps(fields.letterNumberPattern)}
          />
          <SelectField
            label="Huisstijl"
            options={themes.map((value) => ({ value, label: themeWords[value] }))}
            {...conformProps(fields.theme)}
          />
          <Button>Bewaren</Button>
        </PostForm>
      </section>
    </>
  )
}
