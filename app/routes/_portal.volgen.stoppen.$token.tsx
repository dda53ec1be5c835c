import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { followedBy, stopSubscription } from '#app/portal/following/subscription.server.ts'
import { ActionForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const meta: MetaFunction = () => [
  { title: 'Stoppen met volgen · Opvolgwijzer' },
  { name: 'robots', content: 'noindex' },
]

export function loader({ params, context }: LoaderFunctionArgs) {
  return { name: followedBy(context, params.token ?? '')?.topic.name ?? null }
}

/** By the button on the page, or by a mail program with one click (RFC 8058). */
export function action({ params, context }: ActionFunctionArgs) {
  stopSubscription(context, params.token ?? '')
  return { stopped: true }
}

export default function Stop() {
  const { name } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead={name ?? undefined}>Stoppen met volgen</PageTitle>
      {name === null ? (
        <Note kind="success" title="U volgt dit niet meer">
          <p>Uw adres is gewist, ook uit de berichten die wij u stuurden.</p>
        </Note>
      ) : (
        <ActionForm>Stoppen</ActionForm>
      )}
    </>
  )
}
