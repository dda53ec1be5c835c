import type { Action } from '#app/accounts/permissions.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { ActionForm } from '#app/ui/form/form.tsx'
import { withReturn } from '#app/workflow/return-to.ts'
import type { Phase } from '#db/schema/codes.ts'

type DoingProps = {
  page: {
    id: number
    version: number
    allowed: readonly Action[]
    extendable: readonly unknown[]
    state: { phase: Phase }
  }
  /** Where one comes back after doing something. */
  back: string
}

/** What the reader may do now about a follow-up. */
export function Doing({ page, back }: DoingProps) {
  const to = (what: string) => withReturn(`/werk/opvolgingen/${page.id}/${what}`, back)
  const may = (action: Action) => page.allowed.includes(action)
  const closed = page.state.phase === 'closed'
  if (page.allowed.length === 0) return null
  return (
    <div className="buttons mb-6">
      {may('postUpdate') && !closed ? (
        <>
          <LinkButton href={to('bericht')}>Voortgang melden</LinkButton>
          <ActionForm
            action={to('geen-wijziging')}
            kind="secondary"
            values={{ seenVersion: page.version }}
          >
            Geen wijziging
          </ActionForm>
        </>
      ) : null}
      {may('planStep') && !closed ? (
        <LinkButton href={to('stap/nieuw')} kind="secondary">
          Stap toevoegen
        </LinkButton>
      ) : null}
      {may('requestExtension') && !closed && page.extendable.length > 0 ? (
        <LinkButton href={to('uitstel')} kind="secondary">
          Uitstel vragen
        </LinkButton>
      ) : null}
      {may('assignOwner') || may('handOver') ? (
        <LinkButton href={to('behandelaar')} kind="secondary">
          {may('assignOwner') ? 'Behandelaar kiezen' : 'Overdragen'}
        </LinkButton>
      ) : null}
      {may('recordReview') ? <LinkButton href={to('oordeel')}>Oordeel geven</LinkButton> : null}
      {may('proposeClosure') || may('decideClosure') ? (
        <LinkButton href={to('afdoening')} kind="secondary">
          {may('decideClosure') ? (closed ? 'Heropenen' : 'Afdoen') : 'Voordragen om af te doen'}
        </LinkButton>
      ) : null}
    </div>
  )
}
