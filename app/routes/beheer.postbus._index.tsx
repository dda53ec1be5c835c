import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { type MessageStanding, postbox, postboxPageSize } from '#app/mail/postbox.server.ts'
import { formatShortMoment } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { authorise } from '#app/workflow/authorise.ts'

export const meta: MetaFunction = () => [{ title: 'Postbus · Opvolgwijzer' }]

const standings: Record<string, MessageStanding> = {
  verzonden: 'sent',
  wacht: 'waiting',
  mislukt: 'failed',
}

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const query = new URL(request.url).searchParams
  const stand = query.get('stand') ?? ''
  const page = Math.max(1, Math.trunc(Number(query.get('pagina'))) || 1)
  return {
    ...postbox(context.db, { standing: standings[stand] ?? null, page }),
    stand,
    page,
    pageSize: postboxPageSize,
    local: !context.settings.SMTP_URL,
  }
}

type Line = SerializeFrom<typeof loader>['messages'][number]

export default function Postbox() {
  const { messages, total, failed, waiting, stand, page, pageSize, local } =
    useLoaderData<typeof loader>()
  const tab = (label: string, value: string, count?: number) => ({
    label,
    href: value === '' ? '/beheer/postbus' : `/beheer/postbus?stand=${value}`,
    current: stand === value,
    count,
  })
  return (
    <>
      <PageTitle lead="Alle e-mail die de applicatie verstuurt.">Postbus</PageTitle>
      {local ? (
        <Note kind="info">
          <p>
            Er is geen mailserver ingesteld (SMTP_URL): berichten blijven hier en gaan niet weg.
          </p>
        </Note>
      ) : null}
      <Tabs
        label="Stand van de berichten"
        tabs={[
          tab('Alle', ''),
          tab('Verzonden', 'verzonden'),
          tab('Wacht', 'wacht', waiting),
          tab('Mislukt', 'mislukt', failed),
        ]}
      />
      {messages.length === 0 ? (
        <EmptyState title="Geen berichten" />
      ) : (
        <Table
          caption={total === 1 ? '1 bericht' : `${total} berichten`}
          dense
          columns={['Onderwerp', 'Aan', 'Stand', { label: 'Klaargezet', narrow: true }]}
          rows={messages.map((line) => ({ key: line.id, cells: cellsOf(line) }))}
        />
      )}
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        what="berichten"
        hrefOf={(number) => `/beheer/postbus?stand=${stand}&pagina=${number}`}
      />
    </>
  )
}

function cellsOf(line: Line) {
  return [
    <a key="subject" href={`/beheer/postbus/${line.id}`}>
      {line.subject}
    </a>,
    line.toAddress,
    <Standing key="standing" line={line} />,
    formatShortMoment(line.queuedAt),
  ]
}

function Standing({ line }: { line: Line }) {
  if (line.failedAt !== null)
    return <span className="late wrap-anywhere">mislukt: {line.error}</span>
  if (line.sentAt !== null) return <>{line.via === 'postbox' ? 'in deze postbus' : 'verzonden'}</>
  if (line.attempts === 0) return <>wacht op verzenden</>
  const tries = line.attempts === 1 ? '1 poging' : `${line.attempts} pogingen`
  return (
    <>
      wacht, {tries}
      <span className="sub wrap-anywhere">{line.error}</span>
    </>
  )
}
