import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { confirmEmailChange, emailChangeOf } from '#app/accounts/change-email.server.ts'
import { ActionForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const meta: MetaFunction = () => [
  { title: 'Ander e-mailadres · Opvolgwijzer' },
  { name: 'robots', content: 'noindex' },
]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { link, works } = emailChangeOf(context, params.token ?? '')
  return { works, email: link.email, done: new URL(request.url).searchParams.get('klaar') }
}

export function action({ params, context }: ActionFunctionArgs) {
  const changed = confirmEmailChange(context, params.token ?? '')
  return redirect(changed ? '?klaar=gewijzigd' : '?klaar=half')
}

export default function ConfirmEmail() {
  const { works, email, done } = useLoaderData<typeof loader>()
  return (
    <PageFrame>
      <PageTitle lead={`Het nieuwe adres: ${email}`}>Ander e-mailadres</PageTitle>
      {done === null ? null : (
        <Note kind="success">
          {done === 'gewijzigd'
            ? 'Uw adres is gewijzigd. Meld u opnieuw aan met het nieuwe adres.'
            : 'Bevestigd. Uw adres wijzigt zodra u het ook op het andere adres bevestigt.'}
        </Note>
      )}
      {works ? <ActionForm kind="primary">Ja, wijzig het adres</ActionForm> : null}
      {!works && done === null ? (
        <Note kind="info">Deze link werkt niet meer: hij is al gebruikt of verlopen.</Note>
      ) : null}
    </PageFrame>
  )
}
