import { useActionData, useParams } from '@remix-run/react'
import { LinkButton } from '#app/ui/form/button.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import type { FormResult } from '#app/workflow/form.server.ts'

/** What one sees when a click could not be carried out: why, and the way back to look at how things stand. */
export function NotDone() {
  const result = useActionData<FormResult>()
  const { id } = useParams()
  const messages = Object.values(result?.error ?? {}).flatMap((list) => list ?? [])
  return (
    <>
      <PageTitle lead="Er is niets gewijzigd.">Dit kon niet worden bewaard</PageTitle>
      {messages.map((message) => (
        <p key={message} role="alert">
          {message}
        </p>
      ))}
      <p className="buttons">
        <LinkButton href={`/werk/opvolgingen/${id}`}>Bekijk hoe het er nu voor staat</LinkButton>
      </p>
    </>
  )
}
