import { SelectField } from '#app/ui/form/choice-fields.tsx'
import {
  type RunningListField,
  requiredFields,
  runningListFields,
  runningListHeaders,
} from './columns.ts'

type ColumnChoicesProps = {
  /** First row of the sheet. */
  headers: readonly string[]
  chosen: Partial<Record<RunningListField, number>>
}

/** Which column of the sheet is what; the choice that was proposed or made stands there. */
export function ColumnChoices({ headers, chosen }: ColumnChoicesProps) {
  const options = headers.map((header, column) => ({
    value: String(column),
    label: header === '' ? `Kolom ${column + 1}` : header,
  }))
  return (
    <fieldset className="column-choices">
      <legend>Welke kolom is wat?</legend>
      {runningListFields.map((field) => (
        <SelectField
          key={field}
          name={`kolom-${field}`}
          label={runningListHeaders[field]}
          optional={!requiredFields.includes(field)}
          options={options}
          emptyLabel="Niet overnemen"
          defaultValue={chosen[field] === undefined ? '' : String(chosen[field])}
        />
      ))}
    </fieldset>
  )
}
