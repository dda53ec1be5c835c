import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { editPassage, restorePassage } from '#app/letters/edit-passage.server.ts'
import { formErrors } from '#app/letters/form-errors.ts'
import { editPassageInput, restorePassageInput } from '#app/letters/input.ts'
import { letterPage } from '#app/letters/letter-page.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { problemsOf } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { ActionForm, HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { TextArea } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Forbidden, NotFound } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Passage aanpassen · Opvolgwijzer' }]

const passageForm = z.discriminatedUnion('intent', [
  editPassageInput.omit({ passage: true }).extend({ intent: z.literal('edit') }),
  restorePassageInput.omit({ passage: true }).extend({ intent: z.literal('restore') }),
])

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const page = letterPage(context, actor, idFrom(params.id))
  if (!page.allowed.includes('editLetter')) throw new Forbidden()
  const passage = page.passages.find(({ key }) => key === params.key)
  if (passage === undefined) throw new NotFound()
  return {
    letterId: page.id,
    subject: page.letter.subject,
    passage,
    personId: actor.personId,
    submissionKey: randomUUID(),
  }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const letterId = idFrom(params.id)
  const passage = params.key ?? ''
  return submitForm(request, passageForm, (input) => {
    if (input.intent === 'edit') editPassage(context, actor, letterId, { ...input, passage })
    else restorePassage(context, actor, letterId, { ...input, passage })
    return redirect(`/werk/brieven/${letterId}`)
  })
}

export default function EditPassage() {
  const { letterId, subject, passage, personId, submissionKey } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const errors = formErrors(result)
  const typed = result?.initialValue?.text
  const problems = problemsOf(errors)
  const values = { submissionKey, seenChangedAt: passage.changedAt }
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Brieven', href: '/werk/brieven' },
          { label: subject, href: `/werk/brieven/${letterId}` },
          { label: passage.label },
        ]}
      />
      <PageTitle lead="Een lege regel begint een nieuwe alinea.">{passage.label}</PageTitle>
      <ErrorSummary problems={problems} />
      {result?.conflictSince === undefined ? null : (
        <Note kind="warning" title="Zo staat de passage er nu">
          {passage.text.split('\n\n').map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Note>
      )}
      {passage.stale && (
        <Note kind="warning" title="De feiten zijn veranderd sinds u deze passage aanpaste">
          <p>Vergelijk uw tekst met de tekst die nu uit de feiten volgt.</p>
        </Note>
      )}
      <PostForm keep={`passage-${letterId}-${passage.key}-${personId}`}>
        <HiddenFields values={{ ...values, intent: 'edit' }} />
        <TextArea
          name="text"
          id="text"
          label="Tekst in de brief"
          rows={10}
          defaultValue={typeof typed === 'string' ? typed : passage.text}
          errors={errors.text}
        />
        <Button>Bewaren</Button>
      </PostForm>
      {passage.edited && (
        <section>
          <h2>Tekst uit de feiten</h2>
          {passage.generated.split('\n\n').map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <ActionForm kind="secondary" values={{ ...values, intent: 'restore' }}>
            Deze tekst terugzetten
          </ActionForm>
        </section>
      )}
    </>
  )
}
