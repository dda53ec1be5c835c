import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import type { FormProblem } from './error-summary.tsx'

export type ConformField = Pick<FieldMetadata, 'id' | 'name' | 'initialValue' | 'errors'>

/** What a field of ours takes from a field of conform: name, id, the value as typed, errors. */
export function conformProps(field: ConformField) {
  const { initialValue } = field
  return {
    id: field.id,
    name: field.name,
    defaultValue: typeof initialValue === 'string' ? initialValue : undefined,
    errors: field.errors,
  }
}

/** The same for `CheckboxGroup`, which can have several values. */
export function conformGroupProps(field: ConformField) {
  const { initialValue } = field
  const values = Array.isArray(initialValue) ? initialValue : [initialValue]
  return {
    id: field.id,
    name: field.name,
    defaultValues: values.filter((value) => typeof value === 'string'),
    errors: field.errors,
  }
}

/** All errors of a conform form, for `ErrorSummary`; those of no field come first. */
export function formProblems(form: Pick<FormMetadata, 'id' | 'allErrors'>): FormProblem[] {
  return Object.entries(form.allErrors).flatMap(([name, messages]) =>
    messages.map((message) =>
      name === '' ? { message } : { message, fieldId: `${form.id}-${name}` },
    ),
  )
}

/** Errors of a plain form, `{ field name: messages }`, for `ErrorSummary`. */
export function problemsOf(errors: Readonly<Record<string, readonly string[]>>): FormProblem[] {
  return Object.entries(errors).flatMap(([name, messages]) =>
    messages.map((message) => (name === '' ? { message } : { message, fieldId: name })),
  )
}
