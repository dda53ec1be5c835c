import { controlProps, Field, type FieldProps } from './field.tsx'

/** Code that people select and copy: a field, so that one key selects all of it, also without a script. */
export function CodeField({ code, rows, ...field }: FieldProps & { code: string; rows: number }) {
  return (
    <Field field={field}>
      <textarea
        {...controlProps(field)}
        className="input code-field"
        readOnly
        rows={rows}
        defaultValue={code}
        spellCheck={false}
      />
    </Field>
  )
}
