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
  { title: 'Uitnodiging · Opvolgwijzer' },
  { name: 'robots', content: 'noindex' },
]

/** Shows the invitation and uses nothing up: mail scanners open links too. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return ownerOfLink(context, 'invitation', params.token ?? '')
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return submitForm(request, newPasswordInput, async ({ password }) => {
    const token = params.token ?? ''
    const secret = await setPasswordByLink(context, context.caller, 'invitation', token, password)
    return redirect('/aanmelden', { headers: await sessionHeaders(context, secret) })
  })
}

export default function Invitation() {
  const { works, name, email } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <PageFrame>
      <PageTitle lead={works ? `Welkom, ${name}. Kies een wachtwoord voor ${email}.` : undefined}>
        Uitnodiging
      </PageTitle>
      {works ? (
        <NewPasswordForm
          lastResult={lastResult}
          email={email}
          label="Wachtwoord bewaren en verder"
        />
      ) : (
        <Note kind="info" title="Deze uitnodiging werkt niet meer">
          <p>
            Ze is al gebruikt of verlopen. Hebt u al een wachtwoord, dan kunt u zich{' '}
            <a href="/aanmelden">aanmelden</a>. Vraag anders de beheerder om een nieuwe uitnodiging.
          </p>
        </Note>
      )}
    </PageFrame>
  )
}
