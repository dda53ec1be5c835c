import type { LoaderFunctionArgs } from '@remix-run/node'
import { dcatOf } from '#app/portal/open-data/dcat.ts'

/** The description of the open data for catalogues. */
export function loader({ context: { baseUrl, settings, clock } }: LoaderFunctionArgs) {
  const description = dcatOf({ baseUrl, email: settings.CONTACT_EMAIL, on: clock.today() })
  return Response.json(description, {
    headers: { 'Content-Type': 'application/ld+json', 'Access-Control-Allow-Origin': '*' },
  })
}
