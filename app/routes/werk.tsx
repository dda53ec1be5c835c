import type { LoaderFunctionArgs, SerializeFrom } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { frameFor } from '#app/accounts/frame.server.ts'
import { Frame } from '#app/accounts/frame.tsx'
import { visibleMunicipalities } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { municipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const overdue = visibleMunicipalities(actor)
    .map((code) => municipalityAgenda(context, code).overdue.length)
    .reduce((sum, count) => sum + count, 0)
  return { frame: frameFor(context, actor, overdue), today: context.clock.today() }
}

/** What every page of the work knows: who is signed in, and which day it is. */
export type WorkData = SerializeFrom<typeof loader>

export default function Work() {
  const { frame } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  return (
    <Frame frame={frame} path={pathname}>
      <Outlet />
    </Frame>
  )
}
