import { useForm } from '@conform-to/react'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import type { FormResult } from '#app/workflow/form.server.ts'

type NewPasswordFormProps = {
  lastResult: FormResult | undefined
  /** For the browser's own list of passwords. */
  email?: string
  label: string
}

/** Choosing a password: long counts, and the browser may make one up. */
export function NewPasswordForm({ lastResult, email, label }: NewPasswordFormProps) {
  const [form, fields] = useForm<{ password: string }>({ id: 'wachtwoord', lastResult })
  return (
    <>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm>
        {email ? (
          <input type="email" name="username" autoComplete="username" defaultValue={email} hidden />
        ) : null}
        <TextField {...newPasswordField} {...conformProps(fields.password)} defaultValue="" />
        <Button>{label}</Button>
      </PostForm>
    </>
  )
}

export const newPasswordField = {
  label: 'Nieuw wachtwoord',
  hint: 'Ten minste 12 tekens. Vier woorden die niets met elkaar te maken hebben zijn sterk en goed te onthouden.',
  type: 'password',
  autoComplete: 'new-password',
} as const
