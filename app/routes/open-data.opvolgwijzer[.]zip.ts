import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { openDataFile } from '#app/portal/open-data/open-data-file.server.ts'

/** All public data in one file. */
export async function loader({ context }: LoaderFunctionArgs) {
  const path = await openDataFile(context)
  const { size } = await stat(path)
  return new Response(createReadableStreamFromReadable(createReadStream(path)), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(size),
      'Content-Disposition': 'attachment; filename="opvolgwijzer.zip"',
    },
  })
}
