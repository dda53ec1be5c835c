import { SelectField } from '#app/ui/form/choice-fields.tsx'
import {
  columnName,
  type RunningListField,
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
      <legend>
        <h2>Welke kolom is wat?</h2>
      </legend>
      {runningListFields.map((field) => (
        <SelectField
          key={field}
          name={columnName(field)}
          label={runningListHeaders[field]}
          options={options}
          emptyLabel="Niet overnemen"
          defaultValue={chosen[field] === undefined ? '' : String(chosen[field])}
        />
      ))}
    </fieldset>
  )
}
