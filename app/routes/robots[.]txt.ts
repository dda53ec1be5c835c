import type { LoaderFunctionArgs } from '@remix-run/node'

/** Search engines may read what is public; the work is behind a sign-in. */
export function loader({ context }: LoaderFunctionArgs) {
  return new Response(
    `User-agent: *\nDisallow: /werk\nDisallow: /bijwerken/\nDisallow: /aanmelden\nSitemap: ${context.baseUrl}/sitemap.xml\n`,
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  )
}
