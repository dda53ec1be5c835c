import type { LoaderFunctionArgs } from '@remix-run/node'
import { openDataArchive } from '#app/portal/open-data/archive.server.ts'

/** All public data in one file. */
export async function loader({ context }: LoaderFunctionArgs) {
  const archive = await openDataArchive(context)
  return new Response(new Uint8Array(archive), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': 'attachment; filename="opvolgwijzer.zip"',
    },
  })
}
