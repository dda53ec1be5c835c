import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { currentLogo } from '#app/letters/house-style/house-style-page.server.ts'

/** The logo that the letters of a municipality bear now. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return new Response(currentLogo(context, actor, params.code ?? ''), {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'private, no-store' },
  })
}
