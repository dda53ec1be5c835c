import type { LoaderFunctionArgs } from '@remix-run/node'
import { visibleMunicipalities } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { selectLines } from '#app/deadlines/follow-up-line.ts'
import { followUpLines } from '#app/deadlines/follow-up-lines.server.ts'
import { linesCsv } from '#app/deadlines/lines-csv.ts'
import { readListAddress } from '#app/deadlines/list-address.ts'

/** All that the list shows with these filters, in its order, as a file. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const address = readListAddress(new URL(request.url).searchParams)
  const lines = selectLines(followUpLines(context, visibleMunicipalities(actor)), address)
  return new Response(linesCsv(lines), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="opvolgingen-${context.clock.today()}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
