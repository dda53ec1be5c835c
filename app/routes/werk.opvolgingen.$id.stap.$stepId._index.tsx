import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { type ReviseStepForm, reviseStepInput } from '#app/follow-ups/input.ts'
import { reviseStep } from '#app/follow-ups/revise-step.server.ts'
import { FollowUpHead } from '#app/reviews/follow-up-head.tsx'
import { StepDoing } from '#app/reviews/step-doing.tsx'
import { StepFields } from '#app/reviews/step-fields.tsx'
import { stepPage } from '#app/reviews/step-page.server.ts'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { DateField, TextArea } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { returnTo, savedAt } from '#app/workflow/return-to.ts'
import { savedNote } from '#app/workflow/saved.ts'

export const meta: MetaFunction = () => [{ title: 'Stap wijzigen · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const followUpId = idFrom(params.id)
  const found = stepPage(context, actor, followUpId, idFrom(params.stepId))
  const { title, plannedStartOn, plannedEndOn, ownerId, doneOn } = found.step
  return {
    ...found,
    back: returnTo(request, `/werk/opvolgingen/${followUpId}`),
    saved: new URL(request.url).searchParams.get('bewaard'),
    personId: actor.personId,
    submissionKey: randomUUID(),
    values: {
      title,
      plannedStartOn: plannedStartOn ?? undefined,
      plannedEndOn: plannedEndOn ?? undefined,
      ownerId: ownerId?.toString(),
      doneOn: doneOn ?? undefined,
    },
  }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const followUpId = idFrom(params.id)
  const stepId = idFrom(params.stepId)
  return submitForm(request, reviseStepInput, (input) => {
    reviseStep(context, actor, followUpId, stepId, input)
    return redirect(savedAt(request, `/werk/opvolgingen/${followUpId}`, 'stap', followUpId))
  })
}

export default function ReviseStep() {
  const found = useLoaderData<typeof loader>()
  const { page, step, owners, back, saved, personId, submissionKey, values } = found
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<ReviseStepForm>({ id: 'stap', lastResult, defaultValue: values })
  const key = fields.submissionKey.initialValue ?? submissionKey
  return (
    <>
      <FollowUpHead page={page} doing="Stap wijzigen" />
      {saved ? <Note kind="success">{savedNote(saved)}</Note> : null}
      <ErrorSummary problems={formProblems(form)} />
      <div className="columns">
        <PostForm keep={`stap-${page.id}-${step.stepId}-${personId}`}>
          <HiddenFields values={{ submissionKey: key, seenVersion: page.version }} />
          <StepFields fields={fields} owners={owners} />
          <DateField
            label="Is de stap gereed? Vul in sinds wanneer"
            hint="Leeg laten zolang er nog iets te doen is."
            optional
            {...conformProps(fields.doneOn)}
          />
          <TextArea
            label="Waarom verandert dit?"
            hint="Verschuift de datum, dan leest de raad hier waarom."
            rows={2}
            optional
            {...conformProps(fields.reason)}
          />
          <div className="buttons">
            <Button>Stap bewaren</Button>
            <a href={back}>Annuleren</a>
          </div>
        </PostForm>
        <StepDoing found={found} back={back} />
      </div>
    </>
  )
}
