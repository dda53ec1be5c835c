import { controlProps, Field, type FieldProps } from './field.tsx'

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'search' | 'url' | 'password' | 'tel'
  inputMode?: 'text' | 'numeric' | 'decimal'
  short?: boolean
  /** The cursor goes here when the page opens: only for a row that was asked for just now. */
  focus?: boolean
}

/** One line of text. */
export function TextField({ type = 'text', inputMode, short, focus, ...field }: TextFieldProps) {
  const focused = focus ? { autoFocus: true } : {}
  return (
    <Field field={field}>
      <input
        {...controlProps(field)}
        className={short ? 'input input-short' : 'input'}
        type={type}
        inputMode={inputMode}
        autoComplete={field.autoComplete}
        defaultValue={field.defaultValue}
        {...focused}
      />
    </Field>
  )
}

/** Running text; grows with what is typed where the browser can. */
export function TextArea({
  rows = 4,
  readOnly,
  placeholder,
  ...field
}: FieldProps & { rows?: number; readOnly?: boolean; placeholder?: string }) {
  return (
    <Field field={field}>
      <textarea
        {...controlProps(field)}
        className="input"
        rows={rows}
        readOnly={readOnly}
        placeholder={placeholder}
        defaultValue={field.defaultValue}
      />
    </Field>
  )
}

/**
 * A date. Browsers with a date picker send `YYYY-MM-DD`; others send what was typed, and a typed value that
 * is no date stays to be seen. Read both with `parseDutchDate`.
 */
export function DateField(field: FieldProps) {
  const { defaultValue = '' } = field
  const showable = defaultValue === '' || /^\d{4}-\d{2}-\d{2}$/.test(defaultValue)
  return (
    <Field field={field}>
      <input
        {...controlProps(field)}
        className="input input-date"
        type={showable ? 'date' : 'text'}
        autoComplete={field.autoComplete ?? 'off'}
        placeholder={showable ? undefined : 'dd-mm-jjjj'}
        defaultValue={defaultValue}
      />
    </Field>
  )
}

/** A file. `multiple` takes more than one; the form needs `encType="multipart/form-data"`. */
export function FileField({
  accept,
  multiple,
  ...field
}: FieldProps & { accept?: string; multiple?: boolean }) {
  return (
    <Field field={field}>
      <input
        {...controlProps(field)}
        className="input"
        type="file"
        accept={accept}
        multiple={multiple}
      />
    </Field>
  )
}
