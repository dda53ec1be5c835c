import { useForm } from '@conform-to/react'
import type {
  ActionFunctionArgs,
  HeadersFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { providerOfAddress } from '#app/accounts/identity-providers.server.ts'
import { organisationInput } from '#app/accounts/input.ts'
import { organisationCookie } from '#app/accounts/organisation-cookie.server.ts'
import { startOrganisationSignIn } from '#app/accounts/organisation-sign-in.server.ts'
import { safeTarget } from '#app/accounts/signed-in.server.ts'
import { Button, LinkButton } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Refusal } from '#app/workflow/errors.ts'
import { type FormResult, submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Aanmelden bij uw organisatie · Opvolgwijzer' }]

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export function loader({ request }: LoaderFunctionArgs) {
  return { target: safeTarget(new URL(request.url).searchParams.get('naar')) }
}

/**
 * Finds the organisation of the address and leads on to it by a page of our own: the content security policy lets a
 * form go nowhere else.
 */
export function action({ request, context }: ActionFunctionArgs) {
  return submitForm(request, organisationInput, async ({ email, target }) => {
    const provider = providerOfAddress(context.db, email)
    if (provider === null)
      throw new Refusal('email', 'Voor dit adres is er geen aanmelding van een organisatie')
    const way = { baseUrl: context.baseUrl, target: safeTarget(target ?? null), email }
    const { url, sealed } = await startOrganisationSignIn(context, provider, way)
    const cookie = await organisationCookie(context.overTls).serialize(sealed)
    const onward = { name: provider.name, url }
    return data(
      { onward },
      { headers: { 'Set-Cookie': cookie, Refresh: `0; url=${url}` } },
    ) as unknown as Response
  })
}

type Onward = { onward: { name: string; url: string } }

export default function OrganisationSignIn() {
  const { target } = useLoaderData<typeof loader>()
  const answer = useActionData() as FormResult | Onward | undefined
  const onward = answer !== undefined && 'onward' in answer ? answer.onward : null
  const [form, fields] = useForm<z.input<typeof organisationInput>>({
    id: 'organisatie',
    lastResult: onward === null ? (answer as FormResult | undefined) : undefined,
  })
  if (onward !== null)
    return (
      <PageFrame>
        <PageTitle lead={`U gaat naar de aanmelding van ${onward.name}.`}>
          Aanmelden bij uw organisatie
        </PageTitle>
        <LinkButton href={onward.url}>Verder naar {onward.name}</LinkButton>
      </PageFrame>
    )
  return (
    <PageFrame>
      <PageTitle lead="Uw organisatie herkent u aan het deel achter de @.">
        Aanmelden bij uw organisatie
      </PageTitle>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm action="/aanmelden/organisatie?index">
        <HiddenFields values={{ target: fields.target.initialValue ?? target }} />
        <TextField
          label="E-mailadres"
          type="email"
          autoComplete="username"
          {...conformProps(fields.email)}
        />
        <div className="buttons">
          <Button>Verder</Button>
          <a href="/aanmelden">Terug naar aanmelden</a>
        </div>
      </PostForm>
    </PageFrame>
  )
}
