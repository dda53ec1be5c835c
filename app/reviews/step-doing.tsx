import { LinkButton } from '#app/ui/form/button.tsx'
import { ActionForm } from '#app/ui/form/form.tsx'
import { withReturn } from '#app/workflow/return-to.ts'

type StepDoingProps = {
  found: {
    page: { id: number; version: number }
    step: { stepId: number; doneOn: string | null }
    isFirst: boolean
    isLast: boolean
    alsoFor: number
    couldServe: readonly unknown[]
  }
  back: string
}

/** What can be done with a step besides changing its text: each one click, or one click to its own page. */
export function StepDoing({ found, back }: StepDoingProps) {
  const { page, step, isFirst, isLast, alsoFor, couldServe } = found
  const base = `/werk/opvolgingen/${page.id}/stap/${step.stepId}`
  // What stays on the page of the step keeps the way back from there.
  const stay = (what: string) => withReturn(`${base}/${what}`, withReturn(base, back))
  const seen = { seenVersion: page.version }
  const done = step.doneOn !== null
  return (
    <aside>
      <h2>Deze stap</h2>
      <p>
        {alsoFor === 0
          ? 'Geldt voor deze opvolging.'
          : `Geldt ook voor ${alsoFor === 1 ? 'één andere opvolging' : `${alsoFor} andere opvolgingen`}.`}
      </p>
      <div className="buttons">
        <ActionForm
          action={withReturn(`${base}/gereed`, back)}
          kind="secondary"
          values={{ ...seen, done: done ? 'nee' : 'ja' }}
        >
          {done ? 'Toch niet gereed' : 'Vandaag gereed'}
        </ActionForm>
        {isFirst ? null : (
          <ActionForm action={stay('verplaatsen')} kind="secondary" values={{ ...seen, to: 'up' }}>
            Omhoog
          </ActionForm>
        )}
        {isLast ? null : (
          <ActionForm
            action={stay('verplaatsen')}
            kind="secondary"
            values={{ ...seen, to: 'down' }}
          >
            Omlaag
          </ActionForm>
        )}
        {couldServe.length > 0 ? (
          <LinkButton kind="secondary" href={stay('delen')}>
            Ook voor andere opvolgingen
          </LinkButton>
        ) : null}
        <LinkButton kind="secondary" href={withReturn(`${base}/vervallen`, back)}>
          Laten vervallen
        </LinkButton>
      </div>
    </aside>
  )
}
