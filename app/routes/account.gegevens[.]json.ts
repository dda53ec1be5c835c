import type { LoaderFunctionArgs } from '@remix-run/node'
import { personData } from '#app/accounts/person-data.server.ts'
import { requireFresh } from '#app/accounts/signed-in.server.ts'

/** All that is kept of the person itself, as a download. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = requireFresh(request, context)
  return new Response(JSON.stringify(personData(context.db, actor.personId), null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mijn-gegevens.json"',
      'Cache-Control': 'private, no-store',
    },
  })
}
