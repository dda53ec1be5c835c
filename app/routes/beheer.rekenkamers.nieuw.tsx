import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { addAuditOffice } from '#app/municipalities/audit-office.server.ts'
import { AuditOfficeFields } from '#app/municipalities/audit-office-fields.tsx'
import { auditOfficeInput } from '#app/municipalities/input.ts'
import { municipalityOptions } from '#app/municipalities/places-page.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { PostForm, SubmissionKey } from '#app/ui/form/form.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Rekenkamer toevoegen · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  return { municipalities: municipalityOptions(context.db), submissionKey: randomUUID() }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  return submitForm(request, auditOfficeInput, (input) => {
    const id = addAuditOffice(context, actor, input)
    return redirect(`/beheer/rekenkamers/${id}?bewaard=ja`)
  })
}

export default function NewAuditOffice() {
  const { municipalities, submissionKey } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof auditOfficeInput>>({
    id: 'rekenkamer',
    lastResult: useActionData<typeof action>(),
  })
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Rekenkamers', href: '/beheer/rekenkamers' }, { label: 'Toevoegen' }]}
      />
      <PageTitle>Rekenkamer toevoegen</PageTitle>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm>
        <SubmissionKey value={fields.submissionKey.initialValue ?? submissionKey} />
        <AuditOfficeFields fields={fields} municipalities={municipalities} />
        <div className="buttons">
          <Button>Toevoegen</Button>
          <a href="/beheer/rekenkamers">Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
