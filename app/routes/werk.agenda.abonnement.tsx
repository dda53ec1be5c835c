import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { visibleMunicipalities } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { endFeed, feedsOf, renewFeed } from '#app/deadlines/feed.server.ts'
import { subscriptionInput } from '#app/deadlines/input.ts'
import { municipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import { digestFrequencyOf, setOwnDigestFrequency } from '#app/mail/preference.server.ts'
import { digestFrequencyWords } from '#app/mail/words.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatMoment } from '#app/ui/date.ts'
import { Button } from '#app/ui/form/button.tsx'
import { RadioGroup } from '#app/ui/form/choice-fields.tsx'
import { ActionForm, HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { Refusal } from '#app/workflow/errors.ts'
import { digestFrequencies } from '#db/schema/codes.ts'

export const meta: MetaFunction = () => [{ title: 'Agenda en berichten · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const feeds = feedsOf(context.db, actor)
  const madeAt = (code: string | null) =>
    feeds.find((feed) => feed.municipalityCode === code)?.createdAt ?? null
  return {
    digest: digestFrequencyOf(context.db, actor.personId),
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
}: ActionFunctionArgs): Promise<{ address: string | null; saved: boolean }> {
  const actor = requireActor(request, context.actor)
  const parsed = subscriptionInput.safeParse(Object.fromEntries(await request.formData()))
  if (!parsed.success) throw new Refusal('', 'Dit abonnement bestaat niet')
  const input = parsed.data
  switch (input.doe) {
    case 'berichten':
      setOwnDigestFrequency(context, actor, input.digest)
      return { address: null, saved: true }
    case 'stop':
      endFeed(context, actor, input)
      return { address: null, saved: true }
    case 'nieuw': {
      const { secret } = renewFeed(context, actor, input)
      return { address: `${context.baseUrl}/agenda/${secret}.ics`, saved: false }
    }
  }
}

export default function Feeds() {
  const { scopes, digest } = useLoaderData<typeof loader>()
  const { address, saved } = useActionData<typeof action>() ?? { address: null, saved: false }
  return (
    <>
      <Breadcrumb items={[{ label: 'Agenda', href: '/werk/agenda' }]} />
      <PageTitle lead="Hoe u van termijnen hoort: in uw eigen agenda en per e-mail.">
        Agenda en berichten
      </PageTitle>
      {saved ? <Note kind="success">Uw keuze is bewaard.</Note> : null}
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
      <h2>In uw agenda</h2>
      <p className="sub mb-4">
        Zo staan de termijnen in Outlook, Google Agenda of de agenda op uw telefoon, en schuiven ze
        vanzelf mee.
      </p>
      <Table
        caption="Abonnementen"
        columns={['Abonnement', 'Adres gemaakt', 'Doen']}
        rows={scopes.map((scope) => ({ key: scope.code, cells: cellsOf(scope) }))}
      />
      <h2>Per e-mail</h2>
      <PostForm>
        <HiddenFields values={{ doe: 'berichten' }} />
        <RadioGroup
          name="digest"
          label="Overzicht van uw termijnen"
          hint="Vragen in een voortgangsronde krijgt u altijd."
          options={digestFrequencies.map((value) => ({
            value,
            label: digestFrequencyWords[value],
          }))}
          defaultValue={digest}
        />
        <Button>Bewaren</Button>
      </PostForm>
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
