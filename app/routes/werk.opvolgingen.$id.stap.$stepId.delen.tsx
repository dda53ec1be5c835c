import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { type ShareStepForm, shareStepInput } from '#app/follow-ups/input.ts'
import { shareStep } from '#app/follow-ups/plan-step.server.ts'
import { FollowUpHead } from '#app/reviews/follow-up-head.tsx'
import { stepPage } from '#app/reviews/step-page.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { CheckboxGroup } from '#app/ui/form/choice-fields.tsx'
import { conformGroupProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { returnTo, savedAt } from '#app/workflow/return-to.ts'

export const meta: MetaFunction = () => [{ title: 'Stap delen · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const found = stepPage(context, actor, idFrom(params.id), idFrom(params.stepId))
  const { page, step, couldServe } = found
  return {
    page,
    title: step.title,
    couldServe,
    stepHref: returnTo(request, `/werk/opvolgingen/${page.id}/stap/${step.stepId}`),
    submissionKey: randomUUID(),
  }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const followUpId = idFrom(params.id)
  const stepId = idFrom(params.stepId)
  return submitForm(request, shareStepInput, (input) => {
    shareStep(context, actor, followUpId, stepId, input)
    return redirect(savedAt(request, `/werk/opvolgingen/${followUpId}/stap/${stepId}`, 'gedeeld'))
  })
}

export default function ShareStep() {
  const { page, title, couldServe, stepHref, submissionKey } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<ShareStepForm>({ id: 'delen', lastResult })
  return (
    <>
      <FollowUpHead page={page} doing="Stap delen met andere opvolgingen" />
      <ErrorSummary problems={formProblems(form)} />
      {couldServe.length === 0 ? (
        <EmptyState title="Er is niets om mee te delen">
          <p>
            De stap geldt al voor alle opvolgingen van dit onderzoek die u mag plannen.{' '}
            <a href={stepHref}>Terug naar de stap</a>
          </p>
        </EmptyState>
      ) : (
        <PostForm>
          <HiddenFields values={{ submissionKey, seenVersion: page.version }} />
          <CheckboxGroup
            label={`“${title}” geldt ook voor`}
            hint="De stap komt daar in de planning. Wie haar gereed meldt, doet dat voor allemaal."
            options={couldServe}
            {...conformGroupProps(fields.alsoFor)}
          />
          <div className="buttons">
            <Button>Stap delen</Button>
            <a href={stepHref}>Annuleren</a>
          </div>
        </PostForm>
      )}
    </>
  )
}
