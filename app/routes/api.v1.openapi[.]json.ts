import type { LoaderFunctionArgs } from '@remix-run/node'
import { openApiOf } from '#app/portal/api/openapi.ts'
import { operations } from '#app/portal/api/operations.server.ts'
import { writes } from '#app/portal/api/writes.server.ts'

/** The description of the API, where the NL API Design Rules want it. */
export function loader({ context: { baseUrl, settings } }: LoaderFunctionArgs) {
  return Response.json(openApiOf(operations, writes, { baseUrl, email: settings.CONTACT_EMAIL }))
}
