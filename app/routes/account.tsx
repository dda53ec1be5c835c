import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { frameFor } from '#app/accounts/frame.server.ts'
import { Frame } from '#app/accounts/frame.tsx'
import { requireActor } from '#app/accounts/signed-in.server.ts'

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return { frame: frameFor(context, actor, 0) }
}

/** The pages about one's own account. */
export default function Account() {
  const { frame } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  return (
    <Frame frame={frame} path={pathname}>
      <Outlet />
    </Frame>
  )
}
