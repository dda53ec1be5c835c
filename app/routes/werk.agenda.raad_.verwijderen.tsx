import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { removeFromCouncilCalendar } from '#app/deadlines/council-calendar.server.ts'
import { removeCouncilDayInput } from '#app/deadlines/input.ts'
import { submitForm } from '#app/workflow/form.server.ts'

function page(request: Request): { code: string; path: string } {
  const code = new URL(request.url).searchParams.get('gemeente') ?? ''
  return { code, path: `/werk/agenda/raad?gemeente=${encodeURIComponent(code)}` }
}

export function loader({ request }: LoaderFunctionArgs) {
  return redirect(page(request).path)
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const { code, path } = page(request)
  return submitForm(request, removeCouncilDayInput, (input) => {
    removeFromCouncilCalendar(context, actor, code, input, input)
    return redirect(`${path}&bewaard=raadsagenda`)
  })
}
