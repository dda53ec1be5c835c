import type { LoaderFunctionArgs } from '@remix-run/node'
import { readFeed } from '#app/deadlines/feed.server.ts'

/** `/agenda/<secret>.ics`: a calendar feed for whoever has its address. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const secret = (params.feed ?? '').replace(/\.ics$/, '')
  return new Response(readFeed(context, context.baseUrl, secret), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="opvolgwijzer.ics"',
      'Cache-Control': 'private, max-age=900',
    },
  })
}
