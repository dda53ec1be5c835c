import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { askEmailChange } from '#app/accounts/change-email.server.ts'
import { addressInput } from '#app/accounts/input.ts'
import { requireFresh } from '#app/accounts/signed-in.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'E-mailadres wijzigen · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  requireFresh(request, context)
  return { sent: new URL(request.url).searchParams.has('verstuurd') }
}

export function action({ request, context }: ActionFunctionArgs) {
  const { actor } = requireFresh(request, context)
  return submitForm(request, addressInput, async ({ email }) => {
    const account = `address of ${actor.personId}`
    if (await context.signInLimits.mail(context.caller.address, account))
      askEmailChange(context, actor, email)
    return redirect('?verstuurd=ja')
  })
}

export default function ChangeEmail() {
  const { sent } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof addressInput>>({
    id: 'adres',
    lastResult: useActionData<typeof action>(),
  })
  return (
    <>
      <Breadcrumb items={[{ label: 'Uw account', href: '/account' }, { label: 'E-mailadres' }]} />
      <PageTitle lead="U bevestigt de wijziging op het oude en op het nieuwe adres.">
        E-mailadres wijzigen
      </PageTitle>
      {sent ? (
        <Note kind="success" title="Kijk in uw mail">
          <p>Op beide adressen staat een bericht met een link. Die werkt een dag.</p>
        </Note>
      ) : null}
      <ErrorSummary problems={formProblems(form)} />
      <PostForm>
        <TextField
          label="Nieuw e-mailadres"
          type="email"
          autoComplete="email"
          {...conformProps(fields.email)}
        />
        <div className="buttons">
          <Button>Stuur de links</Button>
          <a href="/account">Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
