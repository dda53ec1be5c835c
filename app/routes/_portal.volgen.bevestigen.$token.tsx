import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { confirmSubscription, followedBy } from '#app/portal/following/subscription.server.ts'
import { ActionForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { NotFound } from '#app/workflow/errors.ts'

export const meta: MetaFunction = () => [
  { title: 'Volgen bevestigen · Opvolgwijzer' },
  { name: 'robots', content: 'noindex' },
]

export function loader({ params, context }: LoaderFunctionArgs) {
  const followed = followedBy(context, params.token ?? '')
  if (followed === null) throw new NotFound()
  return { name: followed.topic.name, confirmed: followed.confirmed }
}

/** A button and no link: programs that look through mail follow links. */
export function action({ params, context }: ActionFunctionArgs) {
  confirmSubscription(context, params.token ?? '')
  return redirect('')
}

export default function Confirm() {
  const { name, confirmed } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead={name}>Volgen bevestigen</PageTitle>
      {confirmed ? (
        <Note kind="success" title="U volgt dit">
          <p>U krijgt bericht op de dag dat er iets nieuws is.</p>
        </Note>
      ) : (
        <ActionForm>Ja, ik wil dit volgen</ActionForm>
      )}
    </>
  )
}
