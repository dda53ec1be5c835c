import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { DemoChoice } from '#app/accounts/demo-choice.tsx'
import { demoPlaces, signInToDemo } from '#app/accounts/demo-sign-in.server.ts'
import { demoSignInInput, passkeyInput, signInInput } from '#app/accounts/input.ts'
import { PasskeyForm } from '#app/accounts/passkey-form.tsx'
import { askPasskey, personOfPasskey } from '#app/accounts/passkeys.server.ts'
import { signInWithPassword } from '#app/accounts/sign-in.server.ts'
import { sessionHeaders, signedInHeaders } from '#app/accounts/sign-in-cookies.server.ts'
import { safeTarget } from '#app/accounts/signed-in.server.ts'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Refusal } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Aanmelden · Opvolgwijzer' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const target = safeTarget(query.get('naar'))
  const again = query.has('opnieuw')
  if (context.demo) return { target, again, places: demoPlaces(context), passkey: null }
  const { session } = context
  if (session?.missing != null) throw redirect(stepPath(session.missing, target))
  if (session?.actor != null && !again) throw redirect(target)
  return { target, again, places: null, passkey: await askPasskey(context, context) }
}

function stepPath(missing: 'secondFactor' | 'secondFactorSetup', target: string): string {
  const step = missing === 'secondFactor' ? 'tweede-stap' : 'tweede-stap-instellen'
  return `/aanmelden/${step}?naar=${encodeURIComponent(target)}`
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (context.demo)
    return submitForm(request, demoSignInInput, async ({ personId, target }) => {
      const secret = signInToDemo(context, personId, context.caller.userAgent)
      const headers = await sessionHeaders(context, secret)
      return redirect(safeTarget(target ?? null), { headers })
    })
  const isPasskey = (await request.clone().formData()).get('doing') === 'passkey-sign-in'
  if (isPasskey)
    return submitForm(request, passkeyInput, async ({ target, ...answer }) => {
      const personId = await personOfPasskey(context, context, answer)
      const headers = await signedInHeaders(context, personId, 'passkey')
      return redirect(safeTarget(target ?? null), { headers })
    })
  return submitForm(request, signInInput, async ({ target, ...input }) => {
    const { signInLimits, caller } = context
    const secret = await signInWithPassword(context, signInLimits, caller, input)
    if (secret === null)
      throw new Refusal('', 'Dit e-mailadres en dit wachtwoord horen niet bij elkaar')
    const headers = await sessionHeaders(context, secret)
    return redirect(`/aanmelden?naar=${encodeURIComponent(safeTarget(target ?? null))}`, {
      headers,
    })
  })
}

export default function SignIn() {
  const { target, places, again } = useLoaderData<typeof loader>()
  const lead =
    places === null
      ? again
        ? 'U wilt iets aan uw account wijzigen. Meld u daarvoor nog eens aan.'
        : undefined
      : 'Kies met wie u meekijkt. Iedereen hier is verzonnen.'
  return (
    <PageFrame>
      <PageTitle lead={lead}>Aanmelden</PageTitle>
      {places === null ? <AccountSignIn /> : <DemoChoice target={target} places={places} />}
    </PageFrame>
  )
}

function AccountSignIn() {
  const { target, passkey } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof signInInput>>({
    id: 'aanmelden',
    lastResult: useActionData<typeof action>(),
  })
  return (
    <>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm>
        <HiddenFields values={{ target }} />
        <TextField
          label="E-mailadres"
          type="email"
          autoComplete="username"
          {...conformProps(fields.email)}
        />
        <TextField
          label="Wachtwoord"
          type="password"
          autoComplete="current-password"
          {...conformProps(fields.password)}
          defaultValue=""
        />
        <div className="buttons">
          <Button>Aanmelden</Button>
          <a href="/aanmelden/wachtwoord-vergeten">Wachtwoord vergeten</a>
        </div>
      </PostForm>
      {passkey ? (
        <section>
          <h2>Of op een andere manier</h2>
          <PasskeyForm
            doing="sign-in"
            offer={passkey}
            target={target}
            label="Aanmelden met een passkey"
          />
          <p className="mb-4">
            <a href={`/aanmelden/organisatie?naar=${encodeURIComponent(target)}`}>
              Aanmelden met het account van uw organisatie
            </a>
          </p>
        </section>
      ) : null}
      <Note kind="info">
        <p>Hebt u nog geen account? De beheerder van uw organisatie kan u uitnodigen.</p>
      </Note>
    </>
  )
}
