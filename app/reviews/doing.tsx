import type { Action } from '#app/accounts/permissions.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { ActionForm } from '#app/ui/form/form.tsx'
import type { Phase } from '#db/schema/codes.ts'

type DoingProps = {
  page: { id: number; version: number; allowed: readonly Action[]; state: { phase: Phase } }
}

/** What the reader may do now about a follow-up. */
export function Doing({ page }: DoingProps) {
  const base = `/werk/opvolgingen/${page.id}`
  const may = (action: Action) => page.allowed.includes(action)
  const closed = page.state.phase === 'closed'
  if (page.allowed.length === 0) return null
  return (
    <div className="buttons mb-6">
      {may('postUpdate') && !closed ? (
        <>
          <LinkButton href={`${base}/bericht`}>Voortgang melden</LinkButton>
          <ActionForm
            action={`${base}/geen-wijziging`}
            kind="secondary"
            values={{ seenVersion: page.version }}
          >
            Geen wijziging
          </ActionForm>
        </>
      ) : null}
      {may('planStep') && !closed ? (
        <LinkButton href={`${base}/stap/nieuw`} kind="secondary">
          Stap toevoegen
        </LinkButton>
      ) : null}
      {may('requestExtension') && !closed ? (
        <LinkButton href={`${base}/uitstel`} kind="secondary">
          Uitstel vragen
        </LinkButton>
      ) : null}
      {may('assignOwner') || may('handOver') ? (
        <LinkButton href={`${base}/behandelaar`} kind="secondary">
          {may('assignOwner') ? 'Behandelaar kiezen' : 'Overdragen'}
        </LinkButton>
      ) : null}
      {may('recordReview') ? <LinkButton href={`${base}/oordeel`}>Oordeel geven</LinkButton> : null}
      {may('proposeClosure') || may('decideClosure') ? (
        <LinkButton href={`${base}/afdoening`} kind="secondary">
          {may('decideClosure') ? (closed ? 'Heropenen' : 'Afdoen') : 'Voordragen om af te doen'}
        </LinkButton>
      ) : null}
    </div>
  )
}
