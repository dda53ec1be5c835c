import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { auditOfficeSettings, setAuditOffice } from '#app/municipalities/audit-office.server.ts'
import { AuditOfficeFields } from '#app/municipalities/audit-office-fields.tsx'
import { auditOfficeInput } from '#app/municipalities/input.ts'
import { municipalityOptions } from '#app/municipalities/places-page.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { PostForm, SubmissionKey } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.settings.name ?? 'Rekenkamer'} · Opvolgwijzer` },
]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  return {
    settings: auditOfficeSettings(context, idFrom(params.id)),
    municipalities: municipalityOptions(context.db),
    saved: new URL(request.url).searchParams.has('bewaard'),
    submissionKey: randomUUID(),
  }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const id = idFrom(params.id)
  auditOfficeSettings(context, id)
  return submitForm(request, auditOfficeInput, (input) => {
    setAuditOffice(context, actor, id, input)
    return redirect(`/beheer/rekenkamers/${id}?bewaard=ja`)
  })
}

export default function AuditOffice() {
  const { settings, municipalities, saved, submissionKey } = useLoaderData<typeof loader>()
  const { name, website, municipalityCodes } = settings
  const reviewWeeks = settings.reviewWeeks === null ? '' : String(settings.reviewWeeks)
  const [form, fields] = useForm<z.input<typeof auditOfficeInput>>({
    id: 'rekenkamer',
    lastResult: useActionData<typeof action>(),
    defaultValue: { name, website, reviewWeeks, municipalityCodes },
  })
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Rekenkamers', href: '/beheer/rekenkamers' }, { label: name }]}
      />
      <PageTitle lead="Wat u hier uitvinkt, ziet de rekenkamer vanaf nu niet meer; wat er is vastgelegd, blijft.">
        {name}
      </PageTitle>
      {saved ? <Note kind="success">De rekenkamer is bewaard.</Note> : null}
      <ErrorSummary problems={formProblems(form)} />
      <PostForm>
        <SubmissionKey value={fields.submissionKey.initialValue ?? submissionKey} />
        <AuditOfficeFields fields={fields} municipalities={municipalities} />
        <Button>Bewaren</Button>
      </PostForm>
    </>
  )
}
