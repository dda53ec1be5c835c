import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { batchEntries, batchPage } from '#app/letters/batch/batch-page.server.ts'
import { zipStream } from '#app/letters/zip-stream.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { idFrom } from '#app/workflow/input.ts'

/** The letters of a batch as one ZIP, read and sent one at a time. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const batch = batchPage(context, actor, idFrom(params.id))
  if (!batch.finished) throw new NotFound()
  return new Response(zipStream(batchEntries(context, batch), batch.asOf), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="voortgangsbrieven-${batch.asOf}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
