import type {
  ActionFunctionArgs,
  LoaderFunctionArgs,
  MetaFunction,
  SerializeFrom,
} from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { accountPage } from '#app/accounts/account-page.server.ts'
import { removeOneTimeCode } from '#app/accounts/one-time-code.server.ts'
import { removePasskey } from '#app/accounts/passkeys.server.ts'
import { endOwnSession, endSessionsOf } from '#app/accounts/session.server.ts'
import { requireActor, requireFresh } from '#app/accounts/signed-in.server.ts'
import { Definitions } from '#app/ui/definitions.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { ActionForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Uw account · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const saved = new URL(request.url).searchParams.has('bewaard')
  return {
    ...accountPage(context, actor, context.session?.secretHash ?? ''),
    demo: context.demo,
    saved,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const form = await request.formData()
  const id = String(form.get('id') ?? '')
  const own = context.session?.secretHash ?? ''
  switch (form.get('doe')) {
    case 'sessie-beeindigen':
      endOwnSession(context, actor.personId, id)
      break
    case 'andere-beeindigen':
      endSessionsOf(context.db, actor.personId, context.clock.now(), own)
      break
    case 'app-verwijderen':
      removeOneTimeCode(context, requireFresh(request, context).actor.personId)
      break
    case 'passkey-verwijderen':
      removePasskey(context, requireFresh(request, context).actor.personId, idFrom(id))
      break
  }
  return redirect('/account?bewaard=ja')
}

/** The forms of this page, past the page around it. */
const here = '/account?index'

type Page = SerializeFrom<typeof loader>

export default function Account() {
  const page = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead={page.name}>Uw account</PageTitle>
      {page.saved ? <Note kind="success">De wijziging is bewaard.</Note> : null}
      {page.demo ? (
        <Note kind="info">
          In deze demonstratie meldt u zich aan door iemand te kiezen. Buiten een demonstratie
          gelden de manieren hieronder.
        </Note>
      ) : null}
      <SignInMeans page={page} />
      <Passkeys page={page} />
      <Sessions page={page} />
      <section>
        <h2>Uw gegevens</h2>
        <p>
          <a href="/account/gegevens.json">Alles wat van u is vastgelegd (JSON)</a>
        </p>
      </section>
    </>
  )
}

function SignInMeans({ page }: { page: Page }) {
  const { passwordSetAt, codesLeft } = page
  const change = passwordSetAt === null ? 'Kiezen' : 'Wijzigen'
  const set = passwordSetAt === null ? 'Niet ingesteld' : `Ingesteld op ${passwordSetAt}`
  const left = codesLeft === 0 ? 'Geen' : `${codesLeft} over`
  return (
    <section>
      <h2>Hoe u zich aanmeldt</h2>
      <Definitions
        items={[
          ['E-mailadres', means(page.email, 'Wijzigen', '/account/adres')],
          ['Wachtwoord', means(set, change, '/account/wachtwoord')],
          ['App met codes', page.hasCode ? <RemoveApp key="app" /> : 'Niet ingesteld'],
          ['Herstelcodes', means(left, 'Nieuwe maken', '/account/herstelcodes')],
        ]}
      />
      <LinkButton href="/aanmelden/tweede-stap-instellen" kind="secondary">
        App of passkey toevoegen
      </LinkButton>
    </section>
  )
}

function means(now: string, change: string, href: string): ReactNode {
  return (
    <>
      {now} <a href={href}>{change}</a>
    </>
  )
}

function RemoveApp() {
  return (
    <ActionForm action={here} kind="link" values={{ doe: 'app-verwijderen' }}>
      App verwijderen
    </ActionForm>
  )
}

function Passkeys({ page }: { page: Page }) {
  if (page.passkeys.length === 0) return null
  return (
    <Table
      caption="Passkeys"
      columns={['Naam', 'Gebruik', 'Doen']}
      rows={page.passkeys.map(({ id, name, used }) => ({
        key: id,
        cells: [
          name,
          used,
          <ActionForm
            key="remove"
            action={here}
            kind="link"
            values={{ doe: 'passkey-verwijderen', id }}
            ariaLabel={`Passkey ${name} verwijderen`}
          >
            Verwijderen
          </ActionForm>,
        ],
      }))}
    />
  )
}

function Sessions({ page }: { page: Page }) {
  return (
    <section>
      <Table
        caption="Waar u nu bent aangemeld"
        columns={['Browser', 'Aangemeld met', 'Sinds', 'Laatst gezien', 'Doen']}
        rows={page.sessions.map((one) => ({
          key: one.id,
          cells: [
            one.own ? `${one.browser} (deze)` : one.browser,
            one.how,
            one.started,
            one.seen,
            <ActionForm
              key="end"
              action={here}
              kind="link"
              values={{ doe: 'sessie-beeindigen', id: one.id }}
              ariaLabel={`${one.browser} van ${one.started} afmelden`}
            >
              Afmelden
            </ActionForm>,
          ],
        }))}
      />
      {page.sessions.length > 1 ? (
        <ActionForm action={here} kind="secondary" values={{ doe: 'andere-beeindigen' }}>
          Overal afmelden, behalve hier
        </ActionForm>
      ) : null}
      <p className="hint">
        U wordt vanzelf afgemeld na twee uur zonder gebruik, en in elk geval na twaalf uur.
      </p>
    </section>
  )
}
