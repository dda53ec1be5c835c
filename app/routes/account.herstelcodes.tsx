import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { makeRecoveryCodes, recoveryCodesLeft } from '#app/accounts/one-time-code.server.ts'
import { requireFresh } from '#app/accounts/signed-in.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { ActionForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = () => [{ title: 'Herstelcodes · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = requireFresh(request, context)
  return { left: recoveryCodesLeft(context.db, actor.personId) }
}

/** The codes stand in this one answer and nowhere else. */
export function action({ request, context }: ActionFunctionArgs) {
  const { actor } = requireFresh(request, context)
  return { codes: makeRecoveryCodes(context, actor.personId) }
}

export default function RecoveryCodes() {
  const { left } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Uw account', href: '/account' }, { label: 'Herstelcodes' }]} />
      <PageTitle lead="Daarmee meldt u zich aan als u uw app of passkey kwijt bent. Elke code werkt één keer.">
        Herstelcodes
      </PageTitle>
      {made ? (
        <>
          <Note kind="success" title="Bewaar deze codes nu">
            <p>
              Druk ze af of zet ze in uw wachtwoordkluis: u ziet ze maar één keer. Eerdere codes
              werken niet meer.
            </p>
          </Note>
          <Sheet padded>
            <ul>
              {made.codes.map((code) => (
                <li key={code}>
                  <code>{code}</code>
                </li>
              ))}
            </ul>
          </Sheet>
          <LinkButton href="/werk">Ik heb ze bewaard</LinkButton>
        </>
      ) : (
        <>
          <p>
            {left === 0
              ? 'U hebt nog geen herstelcodes.'
              : `U hebt nog ${left} herstelcodes. Maakt u nieuwe, dan vervallen die.`}
          </p>
          <div className="buttons">
            <ActionForm kind="primary">Herstelcodes maken</ActionForm>
            <a href="/werk">Later</a>
          </div>
        </>
      )}
    </>
  )
}
