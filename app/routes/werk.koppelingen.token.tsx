import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/accounts/permissions.ts'
import { answerWithSecret, connecting } from '#app/machine/connect-page.server.ts'
import { type MakeTokenForm, makeTokenInput } from '#app/machine/input.ts'
import { type MadeOrNot, refusalIn, ShownOnce, secretIn } from '#app/machine/shown-once.tsx'
import { makeToken, scopeActions } from '#app/machine/token.server.ts'
import { scopeWords } from '#app/machine/words.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/form/choice-fields.tsx'
import { conformGroupProps, conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { tokenScopes } from '#db/schema/codes.ts'

export const meta: MetaFunction = () => [{ title: 'Token maken · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, place } = connecting(request, context)
  const where = { municipalityCode: place.code, owners: [actor.personId] }
  return { place, scopes: tokenScopes.filter((scope) => may(actor, scopeActions[scope], where)) }
}

export function action({ request, context }: ActionFunctionArgs) {
  return answerWithSecret(request, context, makeTokenInput, (actor, input) =>
    makeToken(context, actor, input),
  )
}

export default function MakeToken() {
  const { place, scopes } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as MadeOrNot
  const made = secretIn(result)
  const [form, fields] = useForm<MakeTokenForm>({
    id: 'token',
    lastResult: refusalIn(result),
  })
  if (made !== null) return <ShownOnce title="Token gemaakt" what="Het token" secret={made} />
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Koppelingen', href: '/werk/koppelingen' }, { label: 'Token maken' }]}
      />
      <PageTitle
        lead={`Voor ${place.name}. Het systeem schrijft namens u en mag nooit meer dan u.`}
      >
        Token maken
      </PageTitle>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm>
        <HiddenFields values={{ municipalityCode: place.code }} />
        <TextField
          label="Voor welk systeem?"
          hint="Bijvoorbeeld: zaaksysteem, raadsinformatiesysteem"
          {...conformProps(fields.name)}
        />
        <CheckboxGroup
          label="Wat mag het systeem?"
          options={scopes.map((value) => ({ value, label: scopeWords[value] }))}
          {...conformGroupProps(fields.scopes)}
        />
        <RadioGroup
          label="Hoelang geldt het token?"
          options={[
            { value: '3', label: '3 maanden' },
            { value: '12', label: '1 jaar' },
            { value: '24', label: '2 jaar' },
          ]}
          {...conformProps(fields.months)}
        />
        <div className="buttons">
          <Button>Token maken</Button>
          <a href="/werk/koppelingen">Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
