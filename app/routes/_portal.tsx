import type { LoaderFunctionArgs, SerializeFrom } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { publicFrame } from '#app/accounts/frame.server.ts'
import { Frame } from '#app/accounts/frame.tsx'

export function loader({ context }: LoaderFunctionArgs) {
  const { baseUrl, clock } = context
  return { frame: publicFrame(context), today: clock.today(), baseUrl }
}

/** What every public page knows. */
export type PortalData = SerializeFrom<typeof loader>

export default function Portal() {
  const { frame } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  return (
    <Frame frame={frame} path={pathname}>
      <Outlet />
    </Frame>
  )
}
