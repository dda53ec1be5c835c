import type { LoaderFunctionArgs } from '@remix-run/node'
import { downloadableFile } from '#app/follow-ups/download.server.ts'
import { idFrom } from '#app/workflow/input.ts'

/** A file as it came in: always a download, never opened in the page, whatever its type says. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { name, content, size } = downloadableFile(context, context.actor, idFrom(params.id))
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(size),
      // RFC 6266 and 8187: the name in full, whatever characters it has.
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeRfc8187(name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}

function encodeRfc8187(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
