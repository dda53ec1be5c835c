import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { moveStepInput } from '#app/follow-ups/input.ts'
import { moveStep } from '#app/follow-ups/revise-step.server.ts'
import { NotDone } from '#app/reviews/not-done.tsx'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { savedAt } from '#app/workflow/return-to.ts'

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/werk/opvolgingen/${idFrom(params.id)}/stap/${idFrom(params.stepId)}`)
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const followUpId = idFrom(params.id)
  const stepId = idFrom(params.stepId)
  return submitForm(request, moveStepInput, (input) => {
    moveStep(context, actor, followUpId, stepId, input)
    const page = `/werk/opvolgingen/${followUpId}/stap/${stepId}`
    return redirect(savedAt(request, page, 'volgorde'))
  })
}

export default NotDone
