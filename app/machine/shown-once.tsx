import { LinkButton } from '#app/ui/form/button.tsx'
import { CodeField } from '#app/ui/form/code-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

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
