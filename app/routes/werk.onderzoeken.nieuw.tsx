import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { officesOf } from '#app/reports/audit-offices.server.ts'
import { openDrafts } from '#app/reports/drafts.server.ts'
import { startIntakeInput } from '#app/reports/intake-input.ts'
import { startIntake } from '#app/reports/start-intake.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatMoment } from '#app/ui/date.ts'
import { Button } from '#app/ui/form/button.tsx'
import { SelectField } from '#app/ui/form/choice-fields.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { FileField, TextArea } from '#app/ui/form/text-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { Forbidden } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Onderzoek invoeren · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const offices = officesOf(context, actor)
  if (offices.length === 0) throw new Forbidden()
  return {
    offices: offices.map(({ id, name }) => ({ value: String(id), label: name })),
    drafts: openDrafts(context, actor),
    personId: actor.personId,
    submissionKey: randomUUID(),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return submitForm(request, startIntakeInput, async (input) => {
    const { draftId } = await startIntake(context, actor, input)
    return redirect(`/werk/onderzoeken/invoer/${draftId}`)
  })
}

export default function NewReport() {
  const { offices, drafts, personId, submissionKey } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof startIntakeInput>>({ id: 'invoer', lastResult })
  const [only, other] = offices
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Onderzoeken', href: '/werk/onderzoeken' },
          { label: 'Onderzoek invoeren' },
        ]}
      />
      <PageTitle lead="Opvolgwijzer zoekt de aanbevelingen in het rapport of de webpagina erover. Daarna kijkt u na wat er is herkend. Pas als u dat bevestigt, wordt er iets aangemaakt.">
        Onderzoek invoeren
      </PageTitle>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm multipart keep={`nieuw-onderzoek-${personId}`}>
        <HiddenFields values={{ submissionKey }} />
        {other === undefined ? (
          <HiddenFields values={{ auditOfficeId: only?.value ?? '' }} />
        ) : (
          <SelectField
            label="Rekenkamer"
            options={offices}
            {...conformProps(fields.auditOfficeId)}
          />
        )}
        <TextArea
          label="Plak de tekst"
          hint="De hele pagina of het hoofdstuk met de aanbevelingen."
          rows={10}
          {...conformProps(fields.sourceText)}
        />
        <FileField
          label="Of kies een bestand"
          hint="PDF, Word (.docx), webpagina (.html), tekst, CSV of Excel; ten hoogste 30 MB."
          accept=".pdf,.docx,.html,.htm,.txt,.csv,.xlsx"
          {...conformProps(fields.sourceFile)}
        />
        <div className="buttons">
          <Button>Inlezen</Button>
          <Button kind="secondary" name="byHand" value="ja">
            Met de hand invoeren
          </Button>
        </div>
      </PostForm>
      <p>
        Houdt u een lijst van aanbevelingen bij in Excel? Breng die in als{' '}
        <a href="/werk/lopende-lijst">lopende lijst</a>.
      </p>
      {drafts.length > 0 ? (
        <div className="mt-8">
          <Table
            caption="Nog niet aangemaakt"
            dense
            columns={['Concept', 'Aanbevelingen', 'Laatst bewaard', 'Begonnen door']}
            rows={drafts.map((draft) => ({
              key: draft.id,
              cells: [
                <a key="titel" href={`/werk/onderzoeken/invoer/${draft.id}`}>
                  {draft.title || 'Zonder titel'}
                </a>,
                draft.recommendations,
                formatMoment(draft.changedAt),
                draft.createdBy,
              ],
            }))}
          />
        </div>
      ) : null}
    </>
  )
}
