import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import type { z } from 'zod'
import { checkFirstAdminLink, makeFirstAdmin } from '#app/accounts/first-admin.server.ts'
import { firstAdminInput } from '#app/accounts/input.ts'
import { newPasswordField } from '#app/accounts/new-password-form.tsx'
import { sessionHeaders } from '#app/accounts/sign-in-cookies.server.ts'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [
  { title: 'Eerste beheerder · Opvolgwijzer' },
  { name: 'robots', content: 'noindex' },
]

export function loader({ params, context }: LoaderFunctionArgs) {
  checkFirstAdminLink(context, params.token ?? '')
  return null
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return submitForm(request, firstAdminInput, async (input) => {
    const secret = await makeFirstAdmin(context, context.caller, params.token ?? '', input)
    return redirect('/aanmelden?naar=/beheer', { headers: await sessionHeaders(context, secret) })
  })
}

export default function FirstAdmin() {
  const [form, fields] = useForm<z.input<typeof firstAdminInput>>({
    id: 'beheerder',
    lastResult: useActionData<typeof action>(),
  })
  return (
    <PageFrame>
      <PageTitle lead="Deze installatie heeft nog geen beheerder. Die nodigt daarna de anderen uit.">
        Eerste beheerder
      </PageTitle>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm>
        <TextField label="Uw naam" autoComplete="name" {...conformProps(fields.name)} />
        <TextField
          label="Uw e-mailadres"
          type="email"
          autoComplete="username"
          {...conformProps(fields.email)}
        />
        <TextField {...newPasswordField} {...conformProps(fields.password)} defaultValue="" />
        <Button>Account maken</Button>
      </PostForm>
    </PageFrame>
  )
}
