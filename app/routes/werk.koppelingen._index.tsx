import type {
  ActionFunctionArgs,
  LoaderFunctionArgs,
  MetaFunction,
  SerializeFrom,
} from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { connectableMunicipalities, revokeToken, tokensIn } from '#app/machine/token.server.ts'
import { endWebhook, webhooksIn } from '#app/machine/webhook.server.ts'
import { scopeWords } from '#app/machine/words.ts'
import { formatMoment } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { ActionForm } from '#app/ui/form/form.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { Forbidden } from '#app/workflow/errors.ts'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Koppelingen · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const places = connectableMunicipalities(context, actor)
  if (places.length === 0) throw new Forbidden()
  const now = context.clock.now()
  return {
    places: places.map((place) => ({
      ...place,
      tokens: tokensIn(context, place.code).map((token) => ({
        ...token,
        ended: token.revokedAt !== null || token.expiresAt <= now,
      })),
      webhooks: webhooksIn(context, place.code),
    })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const form = await request.formData()
  const id = idFrom(String(form.get('id')))
  if (form.get('doe') === 'token-intrekken') revokeToken(context, actor, id)
  if (form.get('doe') === 'webhook-stoppen') endWebhook(context, actor, id)
  return redirect('')
}

export default function Connections() {
  const { places } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle
        lead={
          <>
            Laat een ander systeem voortgangsberichten en besluiten toevoegen, of vertel het wat er
            verandert. Hoe dat gaat, staat bij <a href="/api">de API</a>.
          </>
        }
      >
        Koppelingen
      </PageTitle>
      {places.map((place) => (
        <section key={place.code}>
          <h2>{place.name}</h2>
          {place.tokens.length === 0 && place.webhooks.length === 0 ? (
            <EmptyState title="Er is nog geen ander systeem gekoppeld" />
          ) : null}
          {place.tokens.length > 0 ? <Tokens tokens={place.tokens} /> : null}
          {place.webhooks.length > 0 ? <Webhooks webhooks={place.webhooks} /> : null}
          <p className="buttons">
            <LinkButton kind="secondary" href={`/werk/koppelingen/token?gemeente=${place.code}`}>
              Token maken
            </LinkButton>
            <LinkButton kind="secondary" href={`/werk/koppelingen/webhook?gemeente=${place.code}`}>
              Webhook instellen
            </LinkButton>
          </p>
        </section>
      ))}
    </>
  )
}

type Place = SerializeFrom<typeof loader>['places'][number]

function Tokens({ tokens }: { tokens: Place['tokens'] }) {
  return (
    <Table
      caption="Tokens: andere systemen die hier schrijven"
      columns={['Systeem', 'Mag', 'Laatst gebruikt', 'Geldt tot', 'Doen']}
      rows={tokens.map((token) => ({
        key: token.id,
        cells: [
          <span key="name">
            {token.name}
            <span className="sub">namens {token.by}</span>
          </span>,
          token.scopes.map((scope) => scopeWords[scope]).join(', '),
          token.lastUsedAt === null ? 'nog niet' : formatMoment(token.lastUsedAt),
          token.ended ? 'werkt niet meer' : formatMoment(token.expiresAt),
          token.ended ? (
            ''
          ) : (
            <ActionForm
              key="do"
              kind="link"
              values={{ doe: 'token-intrekken', id: token.id }}
              ariaLabel={`Intrekken: ${token.name}`}
            >
              Intrekken
            </ActionForm>
          ),
        ],
      }))}
    />
  )
}

function Webhooks({ webhooks }: { webhooks: Place['webhooks'] }) {
  return (
    <Table
      caption="Webhooks: andere systemen die horen wat er verandert"
      columns={['Systeem', 'Adres', 'Laatst gelukt', 'Stand', 'Doen']}
      rows={webhooks.map((hook) => ({
        key: hook.id,
        cells: [
          hook.name,
          <span key="url" className="break-all">
            {hook.url}
          </span>,
          hook.lastSentAt === null ? 'nog niet' : formatMoment(hook.lastSentAt),
          <span key="standing" className={hook.failed > 0 ? 'late' : undefined}>
            {standing(hook)}
            {hook.error ? <span className="sub">{hook.error}</span> : null}
          </span>,
          <ActionForm
            key="do"
            kind="link"
            values={{ doe: 'webhook-stoppen', id: hook.id }}
            ariaLabel={`Stoppen: ${hook.name}`}
          >
            Stoppen
          </ActionForm>,
        ],
      }))}
    />
  )
}

function standing({ waiting, failed }: { waiting: number; failed: number }): string {
  const parts = [
    ...(waiting > 0 ? [`${waiting} wacht`] : []),
    ...(failed > 0 ? [`${failed} mislukt`] : []),
  ]
  return parts.length === 0 ? 'alles verstuurd' : parts.join(', ')
}
