import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { oneClickInput } from '#app/follow-ups/input.ts'
import { confirmNoChange } from '#app/follow-ups/post-update.server.ts'
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
    confirmNoChange(context, actor, followUpId, input)
    return redirect(
      savedAt(request, `/werk/opvolgingen/${followUpId}`, 'geen-wijziging', followUpId),
    )
  })
}

export default NotDone
