import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicAddresses } from '#app/portal/public-addresses.server.ts'

/** The public pages for search engines (sitemaps.org). */
export function loader({ context }: LoaderFunctionArgs) {
  const entries = publicAddresses(context).map(
    (path) => `<url><loc>${new URL(path, context.baseUrl).href}</loc></url>`,
  )
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('\n')}</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml' } },
  )
}
