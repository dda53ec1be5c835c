import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { oneClickInput } from '#app/follow-ups/input.ts'
import { restoreStep } from '#app/follow-ups/revise-step.server.ts'
import { NotDone } from '#app/reviews/not-done.tsx'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'
import { savedAt } from '#app/workflow/return-to.ts'

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/werk/opvolgingen/${idFrom(params.id)}`)
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const followUpId = idFrom(params.id)
  return submitForm(request, oneClickInput, (input) => {
    restoreStep(context, actor, followUpId, idFrom(params.stepId), input)
    return redirect(savedAt(request, `/werk/opvolgingen/${followUpId}`, 'teruggezet', followUpId))
  })
}

export default NotDone
