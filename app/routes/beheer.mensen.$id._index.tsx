import { useForm } from '@conform-to/react'
import type {
  ActionFunctionArgs,
  LoaderFunctionArgs,
  MetaFunction,
  SerializeFrom,
} from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { withdrawRole } from '#app/accounts/give-role.server.ts'
import { personDoingInput } from '#app/accounts/input.ts'
import { inviteAgain } from '#app/accounts/invite.server.ts'
import { letLeave } from '#app/accounts/leave.server.ts'
import { personPage } from '#app/accounts/people-page.server.ts'
import { resetSecondFactor } from '#app/accounts/reset-second-factor.server.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate } from '#app/ui/date.ts'
import { Definitions } from '#app/ui/definitions.tsx'
import { Button, LinkButton } from '#app/ui/form/button.tsx'
import { SelectField } from '#app/ui/form/choice-fields.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { ActionForm, PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.name ?? 'Persoon'} · Opvolgwijzer` },
]

const saved: Record<string, string> = {
  uitgenodigd: 'De uitnodiging is verstuurd.',
  rol: 'De rol is gegeven.',
  bewaard: 'De wijziging is bewaard.',
}

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const page = personPage(context, idFrom(params.id))
  const note = saved[new URL(request.url).searchParams.get('bewaard') ?? '']
  return { page, own: page.id === actor.personId, note: note ?? null }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const id = idFrom(params.id)
  return submitForm(request, personDoingInput, (input) => {
    switch (input.doe) {
      case 'rol-intrekken':
        withdrawRole(context, actor, id, input)
        break
      case 'tweede-stap-wissen':
        resetSecondFactor(context, actor, id, input)
        break
      case 'vertrek':
        letLeave(context, actor, id, input)
        break
      case 'opnieuw-uitnodigen':
        inviteAgain(context, actor, id)
        return redirect(`/beheer/mensen/${id}?bewaard=uitgenodigd`)
    }
    return redirect(`/beheer/mensen/${id}?bewaard=bewaard`)
  })
}

type Page = SerializeFrom<typeof loader>['page']

export default function Person() {
  const { page, own, note } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form] = useForm({ id: 'persoon', lastResult })
  return (
    <>
      <Breadcrumb items={[{ label: 'Mensen', href: '/beheer/mensen' }, { label: page.name }]} />
      <PageTitle lead={page.jobTitle}>{page.name}</PageTitle>
      {note === null ? null : <Note kind="success">{note}</Note>}
      <ErrorSummary problems={formProblems(form)} />
      {page.leftOn === null ? null : (
        <Note kind="info" title={`Vertrokken op ${formatDate(page.leftOn)}`}>
          <p>
            {page.leftBecause}. In de toepassing staat nu een schuilnaam; deze pagina en het logboek
            houden vast wie het was.
          </p>
        </Note>
      )}
      <SignIn page={page} />
      <Roles page={page} own={own} />
      {page.leftOn === null && !own ? <Ending page={page} /> : null}
      {own ? (
        <Note kind="info">
          <p>Uw eigen rollen wijzigt een andere beheerder. De rest regelt u bij uw account.</p>
        </Note>
      ) : null}
      <section>
        <h2>Gegevens</h2>
        <p>
          <a href={`/beheer/mensen/${page.id}/gegevens.json`}>
            Alles wat van deze persoon is vastgelegd (JSON)
          </a>
        </p>
      </section>
    </>
  )
}

function SignIn({ page }: { page: Page }) {
  const { code, passkey } = page.secondFactors
  const second = [code ? 'app met codes' : '', passkey ? 'passkey' : ''].filter(Boolean).join(', ')
  return (
    <section>
      <h2>Aanmelden</h2>
      <Definitions
        items={[
          ['E-mailadres', page.email],
          ['Afdeling', page.department],
          ['Wachtwoord', page.accepted ? 'ingesteld' : 'nog niet gekozen'],
          ['Tweede stap', second || 'niet ingesteld'],
          ['Organisatie-account', page.organisation ? 'gekoppeld' : null],
          ['Nu aangemeld', placesWords(page.sessions)],
        ]}
      />
      {page.accepted || page.leftOn !== null ? null : (
        <ActionForm
          action={`/beheer/mensen/${page.id}?index`}
          kind="secondary"
          values={{ doe: 'opnieuw-uitnodigen' }}
        >
          Opnieuw uitnodigen
        </ActionForm>
      )}
    </section>
  )
}

function placesWords(sessions: number): string {
  if (sessions === 0) return 'nergens'
  return sessions === 1 ? 'op één plaats' : `op ${sessions} plaatsen`
}

function Roles({ page, own }: { page: Page; own: boolean }) {
  return (
    <section>
      <Table
        caption="Rollen"
        columns={['Rol', 'Wanneer', 'Reden']}
        rows={page.roles.map((one) => ({
          key: one.id,
          cells: [
            one.words,
            one.period,
            one.byClaims ? 'volgt uit het account van de organisatie' : one.reason,
          ],
        }))}
      />
      {own || page.leftOn !== null ? null : (
        <LinkButton href={`/beheer/mensen/${page.id}/rol`} kind="secondary">
          Rol geven
        </LinkButton>
      )}
    </section>
  )
}

/** What ends: a role, the second step, or the whole account; each with its reason. */
function Ending({ page }: { page: Page }) {
  const [, fields] = useForm<{ reason: string; assignmentId: string }>({
    id: 'persoon',
    lastResult: useActionData<typeof action>(),
  })
  const held = page.roles.filter((one) => one.now)
  return (
    <section>
      <h2>Beëindigen</h2>
      <PostForm action={`/beheer/mensen/${page.id}?index`}>
        <TextField label="Reden" hint="Komt in het logboek." {...conformProps(fields.reason)} />
        {held.length > 0 ? (
          <SelectField
            label="Rol om in te trekken"
            options={held.map((one) => ({ value: String(one.id), label: one.words }))}
            {...conformProps(fields.assignmentId)}
          />
        ) : null}
        <div className="buttons">
          {held.length > 0 ? (
            <Button kind="secondary" name="doe" value="rol-intrekken">
              Rol intrekken
            </Button>
          ) : null}
          <Button kind="secondary" name="doe" value="tweede-stap-wissen">
            Tweede stap wissen
          </Button>
          <Button kind="danger" name="doe" value="vertrek">
            Laten vertrekken
          </Button>
        </div>
        <p className="hint">
          Wie vertrekt, verliest alle rollen en kan zich niet meer aanmelden. Dat is niet terug te
          draaien.
        </p>
      </PostForm>
    </section>
  )
}
