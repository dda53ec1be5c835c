import type { LoaderFunctionArgs } from '@remix-run/node'
import { councilPiece } from '#app/portal/embed/council-piece.server.ts'
import { plainHtml } from '#app/portal/embed/plain-html.server.tsx'

/** The piece as plain HTML, for another server that puts it in its own page. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const piece = councilPiece(context, params.report ?? '', params.municipality ?? '')
  return new Response(plainHtml(piece), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
      'X-Robots-Tag': 'noindex',
    },
  })
}
