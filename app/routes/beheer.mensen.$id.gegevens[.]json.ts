import type { LoaderFunctionArgs } from '@remix-run/node'
import { personData } from '#app/accounts/person-data.server.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { authorise } from '#app/workflow/authorise.ts'
import { idFrom } from '#app/workflow/input.ts'

/** All that is kept of one person, for a request to see it (GDPR, article 15). */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const id = idFrom(params.id)
  return new Response(JSON.stringify(personData(context.db, id), null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="gegevens-${id}.json"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
