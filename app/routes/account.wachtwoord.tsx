import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { changePasswordInput } from '#app/accounts/input.ts'
import { newPasswordField } from '#app/accounts/new-password-form.tsx'
import { changePassword } from '#app/accounts/set-password.server.ts'
import { requireFresh } from '#app/accounts/signed-in.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { submitForm } from '#app/workflow/form.server.ts'
import { password } from '#db/schema/index.ts'

export const meta: MetaFunction = () => [{ title: 'Wachtwoord wijzigen · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = requireFresh(request, context)
  const own = eq(password.personId, actor.personId)
  return { has: context.db.select().from(password).where(own).get() !== undefined }
}

export function action({ request, context }: ActionFunctionArgs) {
  const { actor, session } = requireFresh(request, context)
  return submitForm(request, changePasswordInput, async (input) => {
    await context.signInLimits.secondFactor(session.secretHash, actor.personId)
    await changePassword(context, actor, context.caller, session.secretHash, input)
    return redirect('/account?bewaard=ja')
  })
}

export default function ChangePassword() {
  const { has } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof changePasswordInput>>({
    id: 'wachtwoord',
    lastResult: useActionData<typeof action>(),
  })
  return (
    <>
      <Breadcrumb items={[{ label: 'Uw account', href: '/account' }, { label: 'Wachtwoord' }]} />
      <PageTitle lead="Op andere plaatsen wordt u daarna afgemeld.">Wachtwoord wijzigen</PageTitle>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm>
        {has ? (
          <TextField
            label="Huidige wachtwoord"
            type="password"
            autoComplete="current-password"
            {...conformProps(fields.current)}
            defaultValue=""
          />
        ) : null}
        <TextField {...newPasswordField} {...conformProps(fields.password)} defaultValue="" />
        <div className="buttons">
          <Button>Wachtwoord bewaren</Button>
          <a href="/account">Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
