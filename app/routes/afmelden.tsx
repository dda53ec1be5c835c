import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { AccountContext } from '#app/accounts/account-context.ts'
import { sealChallenge, takeChallenge } from '#app/accounts/challenge.server.ts'
import { signOutAddress } from '#app/accounts/organisation-sign-in.server.ts'
import { endSession, sessionCookie } from '#app/accounts/session.server.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Refusal } from '#app/workflow/errors.ts'

export const meta: MetaFunction = () => [{ title: 'Afgemeld · Opvolgwijzer' }]

/**
 * Who came by the organisation's account is told how to sign out there too. Which one that was is sealed: by a number
 * anyone could ask which organisations sign in here.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const provider = providerLeft(context, new URL(request.url).searchParams.get('organisatie'))
  if (provider === null) throw redirect('/')
  const organisation = await signOutAddress(context, provider, context.baseUrl)
  if (organisation === null) throw redirect('/')
  return { organisation }
}

function providerLeft(context: AccountContext, sealed: string | null): number | null {
  try {
    return sealed === null ? null : Number(takeChallenge(context, 'signedOut', sealed).provider)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

export async function action({ context }: ActionFunctionArgs) {
  const { session, overTls } = context
  if (session !== null) endSession(context, session.secretHash)
  const headers = new Headers({
    'Set-Cookie': await sessionCookie(overTls).serialize('', { maxAge: 0 }),
  })
  // Nothing that was shown stays behind in the browser.
  if (overTls) headers.set('Clear-Site-Data', '"cache"')
  const provider = session?.identityProviderId ?? null
  if (provider === null) return redirect('/', { headers })
  const sealed = sealChallenge(context, 'signedOut', { provider: String(provider) })
  return redirect(`/afmelden?organisatie=${sealed}`, { headers })
}

export default function SignedOut() {
  const { organisation } = useLoaderData<typeof loader>()
  return (
    <PageFrame>
      <PageTitle lead={`Bij ${organisation.name} bent u misschien nog aangemeld.`}>
        U bent afgemeld
      </PageTitle>
      <div className="buttons">
        <LinkButton href={organisation.url} kind="secondary">
          Ook afmelden bij {organisation.name}
        </LinkButton>
        <a href="/">Naar de voorpagina</a>
      </div>
    </PageFrame>
  )
}
