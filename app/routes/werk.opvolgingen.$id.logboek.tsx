import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { readTrail } from '#app/audit-trail/queries.server.ts'
import { trailLines } from '#app/desk/trail-lines.server.ts'
import { TrailTable } from '#app/desk/trail-table.tsx'
import { FollowUpHead } from '#app/reviews/follow-up-head.tsx'
import { followUpPage } from '#app/reviews/follow-up-page.server.ts'
import { Pagination } from '#app/ui/pagination.tsx'
import { idFrom, pageFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Logboek · Opvolgwijzer' }]

const pageSize = 50

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const page = followUpPage(context, actor, idFrom(params.id))
  const number = pageFrom(new URL(request.url).searchParams)
  const { entries, total } = readTrail(context.db, { followUpId: page.id }, number, pageSize)
  return { page, number, total, lines: trailLines(context.db, entries) }
}

export default function Trail() {
  const { page, number, lines, total } = useLoaderData<typeof loader>()
  return (
    <>
      <FollowUpHead page={page} doing="Logboek" />
      <TrailTable caption={`${total} wijzigingen, de nieuwste bovenaan`} lines={lines} ofOne />
      <Pagination
        page={number}
        pageSize={pageSize}
        total={total}
        what="wijzigingen"
        hrefOf={(next) => `/werk/opvolgingen/${page.id}/logboek?pagina=${next}`}
      />
    </>
  )
}
