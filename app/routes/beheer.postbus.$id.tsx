import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { attachmentNames, messageOf, retryMessage } from '#app/mail/postbox.server.ts'
import { withoutSecrets } from '#app/mail/secret-addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatMoment } from '#app/ui/date.ts'
import { Definitions } from '#app/ui/definitions.tsx'
import { ActionForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.message.subject ?? 'Bericht'} · Opvolgwijzer` },
]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const { html: _, ...message } = messageOf(context.db, idFrom(params.id))
  // With a mail server the receiver gets the links, and nobody else: who reads one can sign in with it.
  const text = context.settings.SMTP_URL ? withoutSecrets(message.text) : message.text
  const attachments = attachmentNames(context.db, message.attachments)
  return { message: { ...message, text, attachments } }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const id = idFrom(params.id)
  retryMessage(context, actor, id)
  return redirect(`/beheer/postbus/${id}`)
}

export default function MailMessage() {
  const { message } = useLoaderData<typeof loader>()
  const { subject, text, toAddress, sentAt, failedAt, queuedAt, error, attempts } = message
  return (
    <>
      <Breadcrumb items={[{ label: 'Postbus', href: '/beheer/postbus' }]} />
      <PageTitle>{subject}</PageTitle>
      {failedAt === null ? null : (
        <Note kind="late" title="Niet aangekomen">
          <p>{error}</p>
          <ActionForm kind="secondary">Opnieuw versturen</ActionForm>
        </Note>
      )}
      <Definitions
        items={[
          ['Aan', toAddress],
          ['Klaargezet', formatMoment(queuedAt)],
          ['Verzonden', sentAt === null ? null : formatMoment(sentAt)],
          ['Pogingen', String(attempts)],
          ['Bericht-id', message.messageId],
          [
            message.attachments.length === 1 ? 'Bijlage' : 'Bijlagen',
            message.attachments.join(', '),
          ],
        ]}
      />
      <Sheet padded>
        <pre className="whitespace-pre-wrap wrap-anywhere font-sans">{text}</pre>
      </Sheet>
    </>
  )
}
