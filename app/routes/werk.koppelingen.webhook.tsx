import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerWithSecret, connecting } from '#app/machine/connect-page.server.ts'
import { type SetWebhookForm, setWebhookInput } from '#app/machine/input.ts'
import { type MadeOrNot, refusalIn, ShownOnce, secretIn } from '#app/machine/shown-once.tsx'
import { setWebhook } from '#app/machine/webhook.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const meta: MetaFunction = () => [{ title: 'Webhook instellen · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  return { place: connecting(request, context).place }
}

export function action({ request, context }: ActionFunctionArgs) {
  return answerWithSecret(request, context, setWebhookInput, (actor, input) =>
    setWebhook(context, actor, input),
  )
}

export default function SetWebhook() {
  const { place } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as MadeOrNot
  const made = secretIn(result)
  const [form, fields] = useForm<SetWebhookForm>({
    id: 'webhook',
    lastResult: refusalIn(result),
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
