import { type FieldMetadata, useForm } from '@conform-to/react'
import type { DecideClosuresForm } from '#app/decisions/input.ts'
import { RecommendationCell } from '#app/decisions/recommendation-cell.tsx'
import { formatDate } from '#app/ui/date.ts'
import { Button } from '#app/ui/form/button.tsx'
import { SelectField } from '#app/ui/form/choice-fields.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { DateField, TextArea, TextField } from '#app/ui/form/text-field.tsx'
import { PhaseBadge } from '#app/ui/phase-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { FormResult } from '#app/workflow/form.server.ts'
import type { ClosableFollowUp } from './closure-lists.server.ts'
import { verdictWords } from './words.ts'

type ClosuresFormProps = {
  closable: readonly ClosableFollowUp[]
  meetingOn: string | null
  lastResult: FormResult | undefined
  submissionKey: string
  keep: string
}

/** One form for a meeting: what the council said about the closing of each recommendation. */
export function ClosuresForm(props: ClosuresFormProps) {
  const { closable, lastResult } = props
  const [form, fields] = useForm<DecideClosuresForm>({
    id: 'afdoeningen',
    lastResult,
    defaultValue: {
      occurredOn: props.meetingOn ?? '',
      closures: closable.map((one) => ({
        followUpId: String(one.followUpId),
        step: one.proposed === null ? undefined : ('decide' as const),
        consequence: one.proposed?.consequence,
      })),
    },
  })
  const rows = fields.closures.getFieldList()
  return (
    <>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm keep={props.keep} returned={lastResult !== undefined}>
        <HiddenFields
          values={{ submissionKey: fields.submissionKey.initialValue ?? props.submissionKey }}
        />
        <div className="field-row">
          <DateField label="Datum van de raadsvergadering" {...conformProps(fields.occurredOn)} />
          <TextField
            label="Link naar het besluit"
            type="url"
            optional
            {...conformProps(fields.documentUrl)}
          />
        </div>
        <Table
          caption="Wat besloot de raad?"
          columns={['Aanbeveling', 'Stand', 'Voordracht', 'Besluit van de raad']}
          rows={closable.flatMap((one, place) => {
            const field = rows[place]
            if (field === undefined) return []
            return {
              key: one.followUpId,
              cells: [
                <RecommendationCell key="recommendation" recommendation={one} />,
                <Standing key="standing" one={one} />,
                <Proposal key="proposal" one={one} />,
                <RowFields key="fields" one={one} field={field} />,
              ],
            }
          })}
        />
        <div className="buttons">
          <Button>Besluiten bewaren</Button>
        </div>
      </PostForm>
    </>
  )
}

export function Standing({ one }: { one: ClosableFollowUp }) {
  return (
    <>
      <PhaseBadge phase={one.phase} />
      <span className="sub">
        {one.verdict === null
          ? 'nog geen oordeel van de rekenkamer'
          : `oordeel: ${verdictWords[one.verdict].toLowerCase()}`}
      </span>
    </>
  )
}

export function Proposal({ one: { proposed } }: { one: ClosableFollowUp }) {
  if (proposed === null) return <span className="subtle">niet voorgedragen</span>
  return (
    <>
      {proposed.by === 'college' ? 'College' : 'Rekenkamer'}, {formatDate(proposed.on)}
      <span className="sub">{proposed.reason}</span>
      {proposed.consequence ? <span className="sub">Gevolg: {proposed.consequence}</span> : null}
    </>
  )
}

type RowField = FieldMetadata<DecideClosuresForm['closures'][number]>

function RowFields({ one, field }: { one: ClosableFollowUp; field: RowField }) {
  const fields = field.getFieldset()
  const name = `${one.number} ${one.title}`
  const filled = [fields.reason, fields.consequence].some(
    ({ initialValue, errors }) => Boolean(initialValue) || errors !== undefined,
  )
  return (
    <div className="choice-cell">
      <HiddenFields
        values={{
          [fields.followUpId.name]: one.followUpId,
          [fields.seenVersion.name]: one.version,
        }}
      />
      <SelectField
        {...conformProps(fields.step)}
        label={<span className="sr-only">Besluit over {name}</span>}
        emptyLabel="Niet behandeld"
        options={[
          { value: 'decide', label: 'Afgedaan' },
          ...(one.proposed === null ? [] : [{ value: 'reopen', label: 'Blijft open' }]),
        ]}
      />
      <details open={filled || one.needsConsequence}>
        <summary>
          Reden en gevolg
          <span className="sr-only"> bij {name}</span>
        </summary>
        <TextArea
          label="Reden van de raad"
          hint="Nodig als de aanbeveling open blijft of niet is uitgevoerd."
          rows={2}
          optional
          {...conformProps(fields.reason)}
        />
        <TextArea
          label="Wat volgt er uit het afdoen?"
          rows={2}
          optional={!one.needsConsequence}
          {...conformProps(fields.consequence)}
        />
      </details>
    </div>
  )
}
