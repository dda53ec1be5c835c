import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { type DropStepForm, dropStepInput } from '#app/follow-ups/input.ts'
import { dropStep } from '#app/follow-ups/revise-step.server.ts'
import { FollowUpHead } from '#app/reviews/follow-up-head.tsx'
import { stepPage } from '#app/reviews/step-page.server.ts'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { TextArea } from '#app/ui/form/text-field.tsx'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { returnTo, savedAt } from '#app/workflow/return-to.ts'

export const meta: MetaFunction = () => [{ title: 'Stap laten vervallen · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const followUpId = idFrom(params.id)
  const { page, step } = stepPage(context, actor, followUpId, idFrom(params.stepId))
  return {
    page,
    title: step.title,
    stepId: step.stepId,
    back: returnTo(request, `/werk/opvolgingen/${followUpId}`),
    personId: actor.personId,
    submissionKey: randomUUID(),
  }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const followUpId = idFrom(params.id)
  const stepId = idFrom(params.stepId)
  return submitForm(request, dropStepInput, (input) => {
    dropStep(context, actor, followUpId, stepId, input)
    const saved = `stap-vervallen-${stepId}`
    return redirect(savedAt(request, `/werk/opvolgingen/${followUpId}`, saved, followUpId))
  })
}

export default function DropStep() {
  const { page, title, stepId, back, personId, submissionKey } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<DropStepForm>({ id: 'vervallen', lastResult })
  const key = fields.submissionKey.initialValue ?? submissionKey
  return (
    <>
      <FollowUpHead page={page} doing="Stap laten vervallen" />
      <ErrorSummary problems={formProblems(form)} />
      <p>
        De stap “{title}” gaat van de planning af. Zij blijft in de geschiedenis staan, met uw
        reden.
      </p>
      <PostForm keep={`vervallen-${page.id}-${stepId}-${personId}`}>
        <HiddenFields values={{ submissionKey: key, seenVersion: page.version }} />
        <TextArea
          label="Waarom is deze stap niet meer nodig?"
          rows={3}
          {...conformProps(fields.reason)}
        />
        <div className="buttons">
          <Button kind="danger">Stap laten vervallen</Button>
          <a href={back}>Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
