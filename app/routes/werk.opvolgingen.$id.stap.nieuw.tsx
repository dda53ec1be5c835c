import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { type PlanStepForm, planStepInput } from '#app/follow-ups/input.ts'
import { planStep } from '#app/follow-ups/plan-step.server.ts'
import { FollowUpHead } from '#app/reviews/follow-up-head.tsx'
import { StepFields } from '#app/reviews/step-fields.tsx'
import { newStepPage } from '#app/reviews/step-page.server.ts'
import { Button } from '#app/ui/form/button.tsx'
import { CheckboxGroup } from '#app/ui/form/choice-fields.tsx'
import { conformGroupProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { returnTo, savedAt } from '#app/workflow/return-to.ts'

export const meta: MetaFunction = () => [{ title: 'Stap toevoegen · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const followUpId = idFrom(params.id)
  return {
    ...newStepPage(context, actor, followUpId),
    back: returnTo(request, `/werk/opvolgingen/${followUpId}`),
    personId: actor.personId,
    submissionKey: randomUUID(),
  }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const followUpId = idFrom(params.id)
  return submitForm(request, planStepInput, (input) => {
    planStep(context, actor, followUpId, input)
    return redirect(savedAt(request, `/werk/opvolgingen/${followUpId}`, 'stap', followUpId))
  })
}

export default function NewStep() {
  const { page, owners, couldServe, back, personId, submissionKey } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<PlanStepForm>({ id: 'stap', lastResult })
  const key = fields.submissionKey.initialValue ?? submissionKey
  return (
    <>
      <FollowUpHead page={page} doing="Stap toevoegen" />
      <ErrorSummary problems={formProblems(form)} />
      <PostForm keep={`stap-${page.id}-${personId}`}>
        <HiddenFields values={{ submissionKey: key, seenVersion: page.version }} />
        <StepFields fields={fields} owners={owners} />
        {couldServe.length > 0 ? (
          <CheckboxGroup
            label="Dezelfde stap ook voor"
            hint="Werkt u samen? Plan de stap dan één keer. Wie haar gereed meldt, doet dat voor allemaal."
            options={couldServe}
            optional
            {...conformGroupProps(fields.alsoFor)}
          />
        ) : null}
        <div className="buttons">
          <Button>Stap bewaren</Button>
          <a href={back}>Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
