import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { addressInput } from '#app/accounts/input.ts'
import { askNewPassword } from '#app/accounts/set-password.server.ts'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { atLeast } from '#app/workflow/at-least.ts'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Wachtwoord vergeten · Opvolgwijzer' }]

export function loader({ request }: LoaderFunctionArgs) {
  return { sent: new URL(request.url).searchParams.has('verstuurd') }
}

export function action({ request, context }: ActionFunctionArgs) {
  return submitForm(request, addressInput, async ({ email }) => {
    const wanted = await context.signInLimits.mail(context.caller.address, email.toLowerCase())
    await atLeast(400, () => (wanted ? askNewPassword(context, email) : undefined))
    return redirect('?verstuurd=ja')
  })
}

export default function ForgottenPassword() {
  const { sent } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof addressInput>>({
    id: 'vergeten',
    lastResult: useActionData<typeof action>(),
  })
  return (
    <PageFrame>
      <PageTitle lead="U krijgt een bericht met een link waarmee u een nieuw wachtwoord kiest.">
        Wachtwoord vergeten
      </PageTitle>
      {sent ? (
        <Note kind="success" title="Kijk in uw mail">
          <p>
            Als dit adres bij een account hoort, is er een bericht naar onderweg. De link daarin
            werkt een uur.
          </p>
        </Note>
      ) : null}
      <ErrorSummary problems={formProblems(form)} />
      <PostForm>
        <TextField
          label="E-mailadres"
          type="email"
          autoComplete="username"
          {...conformProps(fields.email)}
        />
        <div className="buttons">
          <Button>Stuur de link</Button>
          <a href="/aanmelden">Terug naar aanmelden</a>
        </div>
      </PostForm>
    </PageFrame>
  )
}
