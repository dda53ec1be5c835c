import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { organisationCookie } from '#app/accounts/organisation-cookie.server.ts'
import { finishOrganisationSignIn } from '#app/accounts/organisation-sign-in.server.ts'
import { signedInHeaders } from '#app/accounts/sign-in-cookies.server.ts'
import { safeTarget } from '#app/accounts/signed-in.server.ts'
import { Refusal } from '#app/workflow/errors.ts'

export const meta: MetaFunction = () => [{ title: 'Aanmelden · Opvolgwijzer' }]

/** Where an organisation sends the browser back to. Reads the answer once; the page itself is never shown. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const cookie = organisationCookie(context.overTls)
  const sealed: unknown = await cookie.parse(request.headers.get('cookie'))
  if (typeof sealed !== 'string')
    throw new Refusal('', 'Dit antwoord hoort niet bij een aanmelding in deze browser')
  const { search } = new URL(request.url)
  const { personId, identityProviderId, target } = await finishOrganisationSignIn(context, {
    ...{ baseUrl: context.baseUrl, search, sealed },
  })
  const headers = await signedInHeaders(context, personId, 'organisation', identityProviderId)
  headers.append('Set-Cookie', await cookie.serialize('', { maxAge: 0 }))
  return redirect(safeTarget(target), { headers })
}

export default function Nothing() {
  return null
}
