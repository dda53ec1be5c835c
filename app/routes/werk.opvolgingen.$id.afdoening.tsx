import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { lastMeetingOn } from '#app/deadlines/meeting-days.server.ts'
import { decideClosure, proposeClosure, reopen } from '#app/decisions/close.server.ts'
import { type ClosingStep, closingStep, needsConsequence } from '#app/decisions/closing.ts'
import { ClosureForm } from '#app/decisions/closure-form.tsx'
import { closureInput } from '#app/decisions/input.ts'
import { closurePartyWords } from '#app/decisions/words.ts'
import type { ClosureFact } from '#app/follow-ups/facts.ts'
import { FollowUpHead } from '#app/reviews/follow-up-head.tsx'
import { followUpPage } from '#app/reviews/follow-up-page.server.ts'
import { formatDate } from '#app/ui/date.ts'
import { Note } from '#app/ui/note.tsx'
import { Forbidden } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { returnTo, savedAt } from '#app/workflow/return-to.ts'

export const meta: MetaFunction = () => [{ title: 'Afdoening · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const page = followUpPage(context, actor, idFrom(params.id))
  const { allowed, state } = page
  if (!allowed.includes('proposeClosure') && !allowed.includes('decideClosure'))
    throw new Forbidden()
  return {
    page,
    step: closingStep(state, allowed),
    consequence: needsConsequence(state),
    meetingOn: lastMeetingOn(context.db, page.municipality.code, context.clock.today()),
    back: returnTo(request, `/werk/opvolgingen/${page.id}`),
    personId: actor.personId,
    submissionKey: randomUUID(),
  }
}

const saved: Record<ClosingStep, string> = {
  propose: 'voordracht',
  decide: 'afdoening',
  reopen: 'heropening',
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const id = idFrom(params.id)
  followUpPage(context, actor, id)
  return submitForm(request, closureInput, (input) => {
    if (input.step === 'propose') proposeClosure(context, actor, id, input)
    else if (input.step === 'decide') decideClosure(context, actor, id, input)
    else reopen(context, actor, id, input)
    const about = input.step === 'decide' ? id : undefined
    return redirect(savedAt(request, `/werk/opvolgingen/${id}`, saved[input.step], about))
  })
}

const titles: Record<ClosingStep, string> = {
  propose: 'Voordragen om af te doen',
  decide: 'Besluit over afdoen vastleggen',
  reopen: 'Heropenen',
}

export default function Closure() {
  const { page, step, consequence, meetingOn, back, personId, submissionKey } =
    useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { closure } = page.state
  return (
    <>
      <FollowUpHead page={page} doing={step === null ? 'Afdoening' : titles[step]} />
      {closure === null ? null : <Standing closure={closure} />}
      {step === null ? (
        <p>
          U hoeft hier nu niets te doen.{' '}
          <a href={`/werk/opvolgingen/${page.id}`}>Terug naar de aanbeveling</a>
        </p>
      ) : (
        <ClosureForm
          step={step}
          proposed={closure?.kind === 'proposed'}
          consequence={consequence}
          meetingOn={meetingOn}
          lastResult={lastResult}
          hidden={{ submissionKey, seenVersion: page.version }}
          keep={`afdoening-${page.id}-${personId}`}
          cancelHref={back}
        />
      )}
    </>
  )
}

/** What was said last about the closing. */
function Standing({ closure }: { closure: ClosureFact }) {
  const on = formatDate(closure.occurredOn)
  const party = closurePartyWords[closure.party]
  const title = {
    proposed: `Op ${on} voorgedragen door ${party === 'college' ? 'het' : 'de'} ${party}`,
    decided: `Op ${on} afgedaan door de raad`,
    reopened: `Op ${on} heropend door de raad`,
  }[closure.kind]
  return (
    <Note title={title}>
      {closure.reason ? <p>{closure.reason}</p> : null}
      {closure.consequence ? <p>Gevolg: {closure.consequence}</p> : null}
    </Note>
  )
}
