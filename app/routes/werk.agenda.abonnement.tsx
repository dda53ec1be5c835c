import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { visibleMunicipalities } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { endFeed, feedsOf, renewFeed } from '#app/deadlines/feed.server.ts'
import { feedInput } from '#app/deadlines/input.ts'
import { municipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatMoment } from '#app/ui/date.ts'
import { ActionForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { Refusal } from '#app/workflow/errors.ts'

export const meta: MetaFunction = () => [{ title: 'Agenda-abonnement · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const feeds = feedsOf(context.db, actor)
  const madeAt = (code: string | null) =>
    feeds.find((feed) => feed.municipalityCode === code)?.createdAt ?? null
  return {
    scopes: [
      { code: '', name: 'Mijn termijnen', madeAt: madeAt(null) },
      ...visibleMunicipalities(actor).map((code) => ({
        code,
        name: `Alle termijnen van ${municipalityAgenda(context, code).municipality.name}`,
        madeAt: madeAt(code),
      })),
    ],
  }
}

export async function action({
  request,
  context,
}: ActionFunctionArgs): Promise<{ address: string | null }> {
  const actor = requireActor(request, context.actor)
  const parsed = feedInput.safeParse(Object.fromEntries(await request.formData()))
  if (!parsed.success) throw new Refusal('', 'Dit abonnement bestaat niet')
  const { doe, municipalityCode } = parsed.data
  if (doe === 'stop') {
    endFeed(context, actor, { municipalityCode })
    return { address: null }
  }
  const { secret } = renewFeed(context, actor, { municipalityCode })
  return { address: `${context.baseUrl}/agenda/${secret}.ics` }
}

export default function Feeds() {
  const { scopes } = useLoaderData<typeof loader>()
  const address = useActionData<typeof action>()?.address
  return (
    <>
      <Breadcrumb items={[{ label: 'Agenda', href: '/werk/agenda' }]} />
      <PageTitle lead="Zo staan de termijnen in Outlook, Google Agenda of de agenda op uw telefoon, en schuiven ze vanzelf mee.">
        Agenda-abonnement
      </PageTitle>
      {address ? (
        <Note kind="success" title="Uw geheime adres">
          <p>
            <code className="break-all">{address}</code>
          </p>
          <p>
            Kopieer het nu: het wordt maar één keer getoond. Kies in uw agenda “abonneren via
            internet” en plak het daar. Wie het adres heeft, kan meelezen.
          </p>
        </Note>
      ) : null}
      <Table
        caption="Abonnementen"
        columns={['Abonnement', 'Adres gemaakt', 'Doen']}
        rows={scopes.map((scope) => ({ key: scope.code, cells: cellsOf(scope) }))}
      />
    </>
  )
}

function cellsOf({ code, name, madeAt }: { code: string; name: string; madeAt: string | null }) {
  return [
    name,
    madeAt === null ? 'nog niet' : formatMoment(madeAt),
    <div key="do" className="grid justify-items-start gap-2">
      <ActionForm
        kind="secondary"
        values={{ doe: 'nieuw', municipalityCode: code }}
        ariaLabel={`${madeAt === null ? 'Adres maken' : 'Adres vernieuwen'}: ${name}`}
      >
        {madeAt === null ? 'Adres maken' : 'Adres vernieuwen'}
      </ActionForm>
      {madeAt === null ? null : (
        <ActionForm
          kind="link"
          values={{ doe: 'stop', municipalityCode: code }}
          ariaLabel={`Stoppen: ${name}`}
        >
          Stoppen
        </ActionForm>
      )}
    </div>,
  ]
}
