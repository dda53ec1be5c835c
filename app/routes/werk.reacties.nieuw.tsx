import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { awaitingResponse } from '#app/deadlines/awaiting.server.ts'
import { type RecordResponsesForm, recordResponsesInput } from '#app/decisions/input.ts'
import { recordResponses } from '#app/decisions/record-responses.server.ts'
import { responseDefaults } from '#app/decisions/response-defaults.ts'
import { ResponseTable } from '#app/decisions/response-table.tsx'
import { treatmentOf } from '#app/decisions/treatment.server.ts'
import { reportIn, reportQuery } from '#app/reports/report-address.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate } from '#app/ui/date.ts'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { DateField, FileField, TextField } from '#app/ui/form/text-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { submitForm } from '#app/workflow/form.server.ts'
import { savedAt } from '#app/workflow/return-to.ts'

export const meta: MetaFunction = () => [{ title: 'Reactie van het college · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const about = reportIn(request)
  if (about === null) {
    const possible = awaitingResponse(context, actor)
    const [only] = possible
    if (only && possible.length === 1) throw redirect(`/werk/reacties/nieuw?${reportQuery(only)}`)
    throw redirect('/werk/reacties')
  }
  const treatment = treatmentOf(context, actor, 'recordResponse', about)
  return {
    treatment,
    defaultValue: responseDefaults(treatment),
    personId: actor.personId,
    submissionKey: randomUUID(),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const about = reportIn(request)
  if (about === null) throw redirect('/werk/reacties')
  treatmentOf(context, actor, 'recordResponse', about)
  return submitForm(request, recordResponsesInput, (input) => {
    recordResponses(context, actor, input)
    return redirect(savedAt(request, '/werk/reacties', 'reactie'))
  })
}

export default function RecordResponses() {
  const { treatment, defaultValue, personId, submissionKey } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<RecordResponsesForm>({ id: 'reactie', lastResult, defaultValue })
  const { reportId, municipalityCode, municipality, title, offeredOn } = treatment
  const hidden = {
    submissionKey: fields.submissionKey.initialValue ?? submissionKey,
    seenVersion: treatment.newestResponseId,
  }
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Reacties', href: '/werk/reacties' }, { label: municipality }]}
      />
      <PageTitle
        lead={`College van ${municipality} · ${title}${offeredOn === null ? '' : `, aangeboden op ${formatDate(offeredOn)}`}`}
      >
        Reactie van het college vastleggen
      </PageTitle>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm
        multipart
        keep={`reactie-${reportId}-${municipalityCode}-${personId}`}
        returned={lastResult !== undefined}
      >
        <HiddenFields values={hidden} />
        <DateField label="Datum van de reactie" {...conformProps(fields.occurredOn)} />
        <ResponseTable
          recommendations={treatment.recommendations}
          fields={fields.responses.getFieldList()}
        />
        <div className="field-row">
          <TextField
            label="Link naar de reactie"
            type="url"
            optional
            {...conformProps(fields.documentUrl)}
          />
          <FileField
            label="Of als bestand"
            hint="Ten hoogste 30 MB."
            optional
            {...conformProps(fields.documentFile)}
          />
        </div>
        <div className="buttons">
          <Button>Reactie bewaren</Button>
          <a href="/werk/reacties">Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
