import type { FieldMetadata } from '@conform-to/react'
import { formatDate } from '#app/ui/date.ts'
import { SelectField } from '#app/ui/form/choice-fields.tsx'
import { conformProps } from '#app/ui/form/conform.ts'
import { HiddenFields } from '#app/ui/form/form.tsx'
import { DateField, TextArea } from '#app/ui/form/text-field.tsx'
import { Table } from '#app/ui/table.tsx'
import { type DecisionOutcome, decisionOutcomes } from '#db/schema/codes.ts'
import type { RecordDecisionForm } from './input.ts'
import { RecommendationCell } from './recommendation-cell.tsx'
import type { TreatedRecommendation } from './treatment.server.ts'
import { outcomeWords, responseWords } from './words.ts'

type OutcomeField = FieldMetadata<RecordDecisionForm['outcomes'][number]>

type OutcomeTableProps = {
  recommendations: readonly TreatedRecommendation[]
  /** One for each recommendation, in the same order. */
  fields: readonly OutcomeField[]
}

/** All recommendations of a report with what the council decided about each: one row, one choice. */
export function OutcomeTable({ recommendations, fields }: OutcomeTableProps) {
  return (
    <Table
      caption="Wat besloot de raad?"
      columns={['Aanbeveling', 'Reactie college', 'Besluit van de raad']}
      rows={recommendations.flatMap((one, place) => {
        const field = fields[place]
        if (field === undefined) return []
        return {
          key: one.followUpId,
          cells: [
            <RecommendationCell key="recommendation" recommendation={one} />,
            one.response ? (
              responseWords[one.response.kind]
            ) : (
              <span key="response" className="subtle">
                geen reactie
              </span>
            ),
            <OutcomeFields key="outcome" recommendation={one} field={field} />,
          ],
        }
      })}
    />
  )
}

const outcomeOptions = decisionOutcomes.map((value) => ({ value, label: outcomeWords[value] }))

function OutcomeFields({
  recommendation: { followUpId, number, title, outcome },
  field,
}: {
  recommendation: TreatedRecommendation
  field: OutcomeField
}) {
  const fields = field.getFieldset()
  const amended = isFilled(fields.amendedText)
  const extra = isFilled(fields.explanation) || isFilled(fields.implementationDueOn)
  return (
    <div className="choice-cell">
      <HiddenFields values={{ [fields.followUpId.name]: followUpId }} />
      <SelectField
        {...conformProps(fields.outcome)}
        label={
          <span className="sr-only">
            Besluit over {number} {title}
          </span>
        }
        emptyLabel={emptyLabel(outcome)}
        options={outcomeOptions}
      />
      <div className={amended ? 'amended amended-filled' : 'amended'}>
        <TextArea
          label="Tekst zoals de raad die vaststelde"
          rows={3}
          {...conformProps(fields.amendedText)}
        />
      </div>
      <details open={extra}>
        <summary>
          Toelichting of eigen datum
          <span className="sr-only">
            {' '}
            bij {number} {title}
          </span>
        </summary>
        <TextArea label="Toelichting" rows={2} optional {...conformProps(fields.explanation)} />
        <DateField
          label="Uitvoering gereed uiterlijk"
          hint="Als de raad voor deze aanbeveling een andere datum noemde."
          optional
          {...conformProps(fields.implementationDueOn)}
        />
      </details>
    </div>
  )
}

/** A field that holds something, or about which something is wrong, must be in sight. */
function isFilled(field: { initialValue?: unknown; errors?: unknown }): boolean {
  return Boolean(field.initialValue) || field.errors !== undefined
}

/** What the choice of nothing means: the decision that stands, or none in this meeting. */
function emptyLabel(standing: { outcome: DecisionOutcome; occurredOn: string } | null): string {
  if (standing === null) return 'Niet behandeld'
  return `Blijft: ${outcomeWords[standing.outcome].toLowerCase()} (${formatDate(standing.occurredOn)})`
}
