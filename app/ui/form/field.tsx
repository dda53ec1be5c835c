import type { ReactNode } from 'react'

/** What every field takes. Without conform: write them out; with conform: `{...conformProps(fields.x)}`. */
export type FieldProps = {
  name: string
  label: ReactNode
  /** Default: the name. */
  id?: string
  defaultValue?: string
  errors?: readonly string[]
  /** One sentence below the label. */
  hint?: ReactNode
  /** Puts "(niet verplicht)" behind the label. Required is the rule and bears no mark. */
  optional?: boolean
  autoComplete?: string
}

/** Attributes that tie a control to its label, hint and errors. */
export function controlProps({ name, id = name, errors, hint }: FieldProps) {
  const wrong = errors !== undefined && errors.length > 0
  const described = [hint ? `${id}-uitleg` : '', wrong ? `${id}-fout` : ''].filter(Boolean)
  return {
    id,
    name,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': wrong ? (true as const) : undefined,
  }
}

/** Label, hint and errors around one control. */
export function Field({ field, children }: { field: FieldProps; children: ReactNode }) {
  const { name, id = name, label, hint, errors, optional } = field
  return (
    <div className={errors?.length ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional ? <small> (niet verplicht)</small> : null}
      </label>
      <FieldNotes id={id} hint={hint} errors={errors} />
      {children}
    </div>
  )
}

type FieldNotesProps = { id: string; hint?: ReactNode; errors?: readonly string[] }

/** The hint and the errors of a field or group. */
export function FieldNotes({ id, hint, errors }: FieldNotesProps) {
  return (
    <>
      {hint ? (
        <p className="hint" id={`${id}-uitleg`}>
          {hint}
        </p>
      ) : null}
      {errors?.length ? (
        <p className="field-error" id={`${id}-fout`}>
          {errors.join(' ')}
        </p>
      ) : null}
    </>
  )
}
