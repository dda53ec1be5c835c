import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { type SetWebhookForm, setWebhookInput } from '#app/machine/input.ts'
import { ShownOnce } from '#app/machine/shown-once.tsx'
import { connectableMunicipalities } from '#app/machine/token.server.ts'
import { setWebhook } from '#app/machine/webhook.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { type FormResult, submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Webhook instellen · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const municipalityCode = new URL(request.url).searchParams.get('gemeente') ?? ''
  authorise(actor, 'connectSystem', { municipalityCode })
  const place = connectableMunicipalities(context, actor).find(
    ({ code }) => code === municipalityCode,
  )
  if (place === undefined) throw new NotFound()
  return { place }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const shown = { secret: '' }
  const answer = await submitForm(request, setWebhookInput, (input) => {
    shown.secret = setWebhook(context, actor, input).secret
    return new Response()
  })
  // What was made is shown here and now: the secret is kept nowhere.
  return answer instanceof Response ? shown : answer
}

export default function SetWebhook() {
  const { place } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as FormResult | { secret: string } | undefined
  const made = result !== undefined && 'secret' in result ? result.secret : null
  const [form, fields] = useForm<SetWebhookForm>({
    id: 'webhook',
    lastResult: made === null ? (result as FormResult | undefined) : undefined,
  })
  if (made !== null)
    return (
      <ShownOnce
        title="Webhook ingesteld"
        what="De sleutel waarmee u berichten controleert"
        secret={made}
      />
    )
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Koppelingen', href: '/werk/koppelingen' },
          { label: 'Webhook instellen' },
        ]}
      />
      <PageTitle
        lead={`Voor ${place.name}. Het systeem krijgt een ondertekend bericht bij elke openbare wijziging (Standard Webhooks).`}
      >
        Webhook instellen
      </PageTitle>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm>
        <HiddenFields values={{ municipalityCode: place.code }} />
        <TextField
          label="Voor welk systeem?"
          hint="Bijvoorbeeld: zaaksysteem, raadsinformatiesysteem"
          {...conformProps(fields.name)}
        />
        <TextField
          label="Webadres dat de berichten ontvangt"
          hint="Begint met https:// en staat op internet"
          type="url"
          {...conformProps(fields.url)}
        />
        <div className="buttons">
          <Button>Webhook instellen</Button>
          <a href="/werk/koppelingen">Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
