import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { codeSetupInput, passkeyAddInput } from '#app/accounts/input.ts'
import { addOneTimeCode, offerOneTimeCode } from '#app/accounts/one-time-code.server.ts'
import { PasskeyForm } from '#app/accounts/passkey-form.tsx'
import { addPasskey, offerPasskey } from '#app/accounts/passkeys.server.ts'
import { signedInHeaders } from '#app/accounts/sign-in-cookies.server.ts'
import { requireFresh } from '#app/accounts/signed-in.server.ts'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Tweede stap instellen · Opvolgwijzer' }]

type Args = Pick<LoaderFunctionArgs, 'request' | 'context'>

/** Who must set up a second factor before anything else, or wants another one. */
function whoSetsUp({ request, context }: Args): number {
  const { session } = context
  if (session?.missing === 'secondFactorSetup') return session.personId
  return requireFresh(request, context).actor.personId
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const personId = whoSetsUp({ request, context })
  return {
    must: context.session?.missing === 'secondFactorSetup',
    code: offerOneTimeCode(context, personId),
    passkey: await offerPasskey(context, context, personId),
  }
}

const next = '/account/herstelcodes'

export async function action({ request, context }: ActionFunctionArgs) {
  const personId = whoSetsUp({ request, context })
  const isPasskey = (await request.clone().formData()).get('doing') === 'passkey-add'
  if (isPasskey)
    return submitForm(request, passkeyAddInput, async ({ sealed, answer, name }) => {
      await addPasskey(context, context, personId, { sealed, answer, name })
      return redirect(next, { headers: await signedInHeaders(context, personId, 'passkey') })
    })
  return submitForm(request, codeSetupInput, async ({ sealedOffer, code }) => {
    addOneTimeCode(context, personId, sealedOffer, code)
    return redirect(next, { headers: await signedInHeaders(context, personId, 'code') })
  })
}

export default function SetUpSecondStep() {
  const { must, code, passkey } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof codeSetupInput>>({
    id: 'instellen',
    lastResult: useActionData<typeof action>(),
  })
  return (
    <PageFrame>
      <PageTitle
        lead={
          must
            ? 'Wie iets vastlegt, heeft naast het wachtwoord een tweede stap nodig. Kies er een; later kunt u er meer toevoegen.'
            : 'Voeg een manier toe om te laten zien dat u het echt bent.'
        }
      >
        Tweede stap instellen
      </PageTitle>
      <ErrorSummary problems={formProblems(form)} />
      <section>
        <h2>Een app met eenmalige codes</h2>
        <p>
          Scan deze code met een app op uw telefoon, zoals de app die u voor uw werk al gebruikt.
        </p>
        <img
          src={code.picture}
          width={200}
          height={200}
          alt={`Code om te scannen. Scannen lukt niet? Typ dan in de app: ${code.typed}`}
        />
        <p>
          Scannen lukt niet? Typ dan in de app: <code>{code.typed}</code>
        </p>
        <PostForm>
          <HiddenFields values={{ sealedOffer: code.sealedOffer }} />
          <TextField
            label="Code uit de app"
            hint="De zes cijfers die nu in de app staan."
            inputMode="numeric"
            autoComplete="one-time-code"
            short
            {...conformProps(fields.code)}
            defaultValue=""
          />
          <Button>App toevoegen</Button>
        </PostForm>
      </section>
      <section>
        <h2>Of een passkey</h2>
        <p>
          Een passkey staat op uw computer, telefoon of beveiligingssleutel. U meldt zich daarmee
          aan zonder wachtwoord: met uw vinger, gezicht of pincode.
        </p>
        <PasskeyForm doing="add" offer={passkey} label="Passkey toevoegen">
          <TextField
            name="name"
            label="Naam"
            hint="Om hem later te herkennen."
            defaultValue="Mijn apparaat"
          />
        </PasskeyForm>
        <noscript>
          <p className="hint">
            Voor een passkey is JavaScript nodig. De app met codes werkt zonder.
          </p>
        </noscript>
      </section>
    </PageFrame>
  )
}
