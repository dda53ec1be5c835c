import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { codeInput, passkeyInput } from '#app/accounts/input.ts'
import { takeOneTimeCode, takeRecoveryCode } from '#app/accounts/one-time-code.server.ts'
import { PasskeyForm } from '#app/accounts/passkey-form.tsx'
import { askPasskey, personOfPasskey } from '#app/accounts/passkeys.server.ts'
import { secondFactorsOf } from '#app/accounts/second-factors.server.ts'
import { signedInHeaders } from '#app/accounts/sign-in-cookies.server.ts'
import { requirePending, safeTarget } from '#app/accounts/signed-in.server.ts'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { ActionForm, HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Refusal } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Tweede stap · Opvolgwijzer' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId } = requirePending(context.session, 'secondFactor')
  const target = safeTarget(new URL(request.url).searchParams.get('naar'))
  const has = secondFactorsOf(context.db, personId)
  return { target, has, passkey: has.passkey ? await askPasskey(context, context) : null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId, secretHash } = requirePending(context.session, 'secondFactor')
  const isPasskey = (await request.clone().formData()).get('doing') === 'passkey-sign-in'
  if (isPasskey)
    return submitForm(request, passkeyInput, async ({ target, ...answer }) => {
      if ((await personOfPasskey(context, context, answer)) !== personId)
        throw new Refusal('', 'Deze passkey hoort bij een ander account')
      const headers = await signedInHeaders(context, personId, 'passkey')
      return redirect(safeTarget(target ?? null), { headers })
    })
  return submitForm(request, codeInput, async ({ code, target }) => {
    await context.signInLimits.secondFactor(secretHash, personId)
    const isCode = /^[\d\s]{6,8}$/.test(code)
    const right = isCode
      ? takeOneTimeCode(context, personId, code)
      : takeRecoveryCode(context, personId, code)
    if (!right)
      throw new Refusal('code', 'Deze code klopt niet of is al gebruikt; wacht op de volgende')
    const headers = await signedInHeaders(context, personId, isCode ? 'code' : 'recoveryCode')
    return redirect(safeTarget(target ?? null), { headers })
  })
}

export default function SecondStep() {
  const { target, has, passkey } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof codeInput>>({
    id: 'tweede-stap',
    lastResult: useActionData<typeof action>(),
  })
  return (
    <PageFrame>
      <PageTitle lead="Uw wachtwoord klopt. Laat nu zien dat u het echt bent.">
        Tweede stap
      </PageTitle>
      <ErrorSummary problems={formProblems(form)} />
      {passkey ? (
        <PasskeyForm
          doing="sign-in"
          offer={passkey}
          target={target}
          label="Verder met uw passkey"
          kind={has.code ? 'secondary' : 'primary'}
        />
      ) : null}
      <PostForm>
        <HiddenFields values={{ target }} />
        <TextField
          label={has.code ? 'Code uit uw app' : 'Herstelcode'}
          hint={
            has.code
              ? 'Zes cijfers. Hebt u de app niet bij de hand? Vul dan een van uw herstelcodes in.'
              : 'Hebt u uw passkey niet bij de hand? Vul dan een van uw herstelcodes in.'
          }
          autoComplete="one-time-code"
          short
          {...conformProps(fields.code)}
          defaultValue=""
        />
        <Button>Verder</Button>
      </PostForm>
      <p>Bent u alles kwijt? Vraag de beheerder van uw organisatie om de tweede stap te wissen.</p>
      <ActionForm action="/afmelden" kind="link">
        Stoppen met aanmelden
      </ActionForm>
    </PageFrame>
  )
}
