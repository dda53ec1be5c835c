import { LinkButton } from '#app/ui/form/button.tsx'
import { CodeField } from '#app/ui/form/code-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import type { FormResult } from '#app/workflow/form.server.ts'

/** A secret, once: it is not kept in a form in which it could be shown again. */
export function ShownOnce({
  title,
  what,
  secret,
}: {
  title: string
  what: string
  secret: string
}) {
  return (
    <>
      <PageTitle
        lead={`${what} wordt maar één keer getoond. Bewaar het waar alleen het systeem erbij kan.`}
      >
        {title}
      </PageTitle>
      <CodeField name="geheim" label={what} code={secret} rows={2} />
      <LinkButton href="/werk/koppelingen">Ik heb het bewaard</LinkButton>
    </>
  )
}

/** What came of a form that makes a secret: that secret, or why not. */
export type MadeOrNot = { secret: string } | FormResult | undefined

export function secretIn(result: MadeOrNot): string | null {
  return result !== undefined && 'secret' in result ? result.secret : null
}

export function refusalIn(result: MadeOrNot): FormResult | undefined {
  return result !== undefined && 'secret' in result ? undefined : result
}
