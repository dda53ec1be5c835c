import type { FieldMetadata } from '@conform-to/react'
import { SelectField } from '#app/ui/form/choice-fields.tsx'
import { conformProps } from '#app/ui/form/conform.ts'
import { HiddenFields } from '#app/ui/form/form.tsx'
import { TextArea } from '#app/ui/form/text-field.tsx'
import { Table } from '#app/ui/table.tsx'
import { responseKinds } from '#db/schema/codes.ts'
import type { RecordResponsesForm } from './input.ts'
import { RecommendationCell } from './recommendation-cell.tsx'
import type { TreatedRecommendation } from './treatment.server.ts'
import { responseWords } from './words.ts'

type ResponseField = FieldMetadata<RecordResponsesForm['responses'][number]>

type ResponseTableProps = {
  recommendations: readonly TreatedRecommendation[]
  /** One for each recommendation, in the same order. */
  fields: readonly ResponseField[]
}

/** All recommendations of a report with what the college says about each. */
export function ResponseTable({ recommendations, fields }: ResponseTableProps) {
  return (
    <Table
      caption="Wat zegt het college?"
      columns={['Aanbeveling', 'Reactie', 'Toelichting (niet verplicht)']}
      rows={recommendations.flatMap((one, place) => {
        const field = fields[place]?.getFieldset()
        if (field === undefined) return []
        return {
          key: one.followUpId,
          cells: [
            <RecommendationCell key="recommendation" recommendation={one} />,
            <ResponseChoice key="kind" recommendation={one} field={field} />,
            <div key="explanation" className="choice-cell">
              <TextArea
                label={
                  <span className="sr-only">
                    Toelichting bij {one.number} {one.title}
                  </span>
                }
                rows={1}
                {...conformProps(field.explanation)}
              />
            </div>,
          ],
        }
      })}
    />
  )
}

const responseOptions = responseKinds.map((value) => ({ value, label: responseWords[value] }))

type ResponseChoiceProps = {
  recommendation: TreatedRecommendation
  field: ReturnType<ResponseField['getFieldset']>
}

function ResponseChoice({ recommendation, field }: ResponseChoiceProps) {
  const { followUpId, number, title } = recommendation
  return (
    <div className="choice-cell choice-cell-narrow">
      <HiddenFields values={{ [field.followUpId.name]: followUpId }} />
      <SelectField
        {...conformProps(field.kind)}
        label={
          <span className="sr-only">
            Reactie op {number} {title}
          </span>
        }
        emptyLabel="Nog geen reactie"
        options={responseOptions}
      />
    </div>
  )
}
