import { type DefaultValue, useForm } from '@conform-to/react'
import { CouncilPapers } from '#app/decisions/council-papers.tsx'
import type { RecordDecisionForm } from '#app/decisions/input.ts'
import { OutcomeTable } from '#app/decisions/outcome-table.tsx'
import type { TreatedRecommendation } from '#app/decisions/treatment.server.ts'
import { Button } from '#app/ui/form/button.tsx'
import { Checkbox, Fieldset } from '#app/ui/form/choice-fields.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { DefaultButton, HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { DateField, FileField, TextField } from '#app/ui/form/text-field.tsx'
import type { FormResult } from '#app/workflow/form.server.ts'
import { DecisionTermsPreview } from './decision-terms-preview.tsx'
import type { Recess } from './recess.ts'

type DecisionFormProps = {
  recommendations: readonly TreatedRecommendation[]
  recesses: readonly Recess[]
  today: string
  defaultValue: DefaultValue<RecordDecisionForm>
  lastResult: FormResult | undefined
  submissionKey: string
  seenVersion: number
  keep: string
  /** The decision that this one corrects, with the documents that stay with it. */
  corrects: { id: number; documents: string[] } | null
  cancelHref: string
}

/** One form for a whole meeting: what the council decided, the papers, and the terms that follow. */
export function DecisionForm(props: DecisionFormProps) {
  const { recommendations, lastResult, corrects } = props
  const [form, fields] = useForm<RecordDecisionForm>({
    id: 'besluit',
    lastResult,
    defaultValue: props.defaultValue,
  })
  const hidden = {
    submissionKey: fields.submissionKey.initialValue ?? props.submissionKey,
    seenVersion: props.seenVersion,
    ...(corrects && { replacesId: corrects.id }),
  }
  const showing = form.validate.getButtonProps({ name: fields.occurredOn.name })
  return (
    <>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm multipart keep={props.keep} returned={lastResult !== undefined}>
        <DefaultButton />
        <HiddenFields values={hidden} />
        <div className="field-row">
          <DateField label="Datum van de raadsvergadering" {...conformProps(fields.occurredOn)} />
          <TextField label="Agendapunt" optional {...conformProps(fields.agendaItem)} />
        </div>
        <OutcomeTable recommendations={recommendations} fields={fields.outcomes.getFieldList()} />
        <CouncilPapers
          fields={fields.papers.getFieldList()}
          adding={(defaultValue) =>
            buttonOf(form.insert.getButtonProps({ name: fields.papers.name, defaultValue }))
          }
          removing={(index) =>
            buttonOf(form.remove.getButtonProps({ name: fields.papers.name, index }))
          }
          added={lastResult?.intent?.type === 'insert'}
        />
        <Fieldset legend="Het besluit zelf">
          <div className="field-row">
            <TextField
              label="Link naar het besluit"
              type="url"
              optional
              {...conformProps(fields.documentUrl)}
            />
            <FileField
              label="Of als bestand"
              hint={documentHint(corrects?.documents ?? [])}
              optional
              {...conformProps(fields.documentFile)}
            />
          </div>
        </Fieldset>
        <Fieldset legend="Termijnen">
          <div className="field-row field-row-two">
            <div>
              <DateField
                label="Plan van aanpak uiterlijk"
                hint="Leeg: vier maanden na de vergadering."
                {...conformProps(fields.planOfActionDueOn)}
              />
              <Checkbox
                name={fields.noPlanOfAction.name}
                id={fields.noPlanOfAction.id}
                label="De raad vraagt geen plan van aanpak"
                defaultChecked={fields.noPlanOfAction.initialValue === 'on'}
              />
            </div>
            <DateField
              label="Uitvoering gereed uiterlijk"
              hint="Leeg: de raad noemde geen datum."
              {...conformProps(fields.implementationDueOn)}
            />
            <TextField
              label="Raad informeren om de … maanden"
              hint="Leeg: niet steeds opnieuw."
              inputMode="numeric"
              short
              {...conformProps(fields.notificationEveryMonths)}
            />
            <DateField
              label="Raad informeren, eerste keer uiterlijk"
              hint="Leeg: na het aantal maanden hiernaast."
              {...conformProps(fields.notificationFirstDueOn)}
            />
          </div>
          <Button kind="secondary" {...buttonOf(showing)}>
            Toon de termijnen
          </Button>
        </Fieldset>
        <DecisionTermsPreview
          values={form.initialValue}
          recesses={props.recesses}
          today={props.today}
          shown={lastResult?.intent?.type === 'validate' || lastResult?.intent?.type === 'update'}
          taking={(name, value) => buttonOf(form.update.getButtonProps({ name, value }))}
        />
        <div className="buttons">
          <Button>{corrects ? 'Correctie bewaren' : 'Besluit bewaren'}</Button>
          <a href={props.cancelHref}>Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}

function buttonOf({ name, value }: { name: string; value: string }) {
  return { name, value }
}

function documentHint(documents: readonly string[]): string {
  const limit = 'Ten hoogste 30 MB.'
  if (documents.length === 0) return limit
  return `${limit} Nu: ${documents.join(', ')}. Dat blijft zo als u niets kiest.`
}
