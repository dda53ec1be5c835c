import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownerOfLink } from '#app/accounts/account-link.server.ts'
import { newPasswordInput } from '#app/accounts/input.ts'
import { NewPasswordForm } from '#app/accounts/new-password-form.tsx'
import { setPasswordByLink } from '#app/accounts/set-password.server.ts'
import { sessionHeaders } from '#app/accounts/sign-in-cookies.server.ts'
import { Note } from '#app/ui/note.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [
  { title: 'Nieuw wachtwoord · Opvolgwijzer' },
  { name: 'robots', content: 'noindex' },
]

export function loader({ params, context }: LoaderFunctionArgs) {
  const { works, email } = ownerOfLink(context, 'newPassword', params.token ?? '')
  return { works, email: works ? email : '' }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return submitForm(request, newPasswordInput, async ({ password }) => {
    const token = params.token ?? ''
    const secret = await setPasswordByLink(context, context.caller, 'newPassword', token, password)
    return redirect('/aanmelden', { headers: await sessionHeaders(context, secret) })
  })
}

export default function NewPassword() {
  const { works, email } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <PageFrame>
      <PageTitle lead={works ? `Voor ${email}` : undefined}>Nieuw wachtwoord</PageTitle>
      {works ? (
        <NewPasswordForm lastResult={lastResult} email={email} label="Wachtwoord bewaren" />
      ) : (
        <Note kind="info" title="Deze link werkt niet meer">
          <p>
            Hij is al gebruikt of verlopen.{' '}
            <a href="/aanmelden/wachtwoord-vergeten">Vraag een nieuwe link</a>.
          </p>
        </Note>
      )}
    </PageFrame>
  )
}
