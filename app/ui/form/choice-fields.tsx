import type { ReactNode } from 'react'
import { controlProps, Field, FieldNotes, type FieldProps } from './field.tsx'

export type Option = { value: string; label: ReactNode; hint?: ReactNode }

type SelectFieldProps = FieldProps & {
  options: readonly { value: string; label: string }[]
  /** First line with an empty value: `Kies een gemeente`, or `Alle` in a filter. */
  emptyLabel?: string
}

/** One of many. Up to five or so: take `RadioGroup`. */
export function SelectField({ options, emptyLabel, ...field }: SelectFieldProps) {
  return (
    <Field field={field}>
      <select {...controlProps(field)} className="input" defaultValue={field.defaultValue}>
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

type RadioGroupProps = FieldProps & { options: readonly Option[]; inline?: boolean }

/** One of a few, all in sight. */
export function RadioGroup({ options, inline, ...field }: RadioGroupProps) {
  return (
    <Choices
      field={field}
      type="radio"
      options={options}
      chosen={field.defaultValue === undefined ? [] : [field.defaultValue]}
      inline={inline}
    />
  )
}

type CheckboxGroupProps = Omit<FieldProps, 'defaultValue'> & {
  options: readonly Option[]
  defaultValues?: readonly string[]
  inline?: boolean
}

/** Any number of a few. */
export function CheckboxGroup({ options, defaultValues, inline, ...field }: CheckboxGroupProps) {
  return (
    <Choices
      field={field}
      type="checkbox"
      options={options}
      chosen={defaultValues ?? []}
      inline={inline}
    />
  )
}

type ChoicesProps = {
  field: FieldProps
  type: 'radio' | 'checkbox'
  options: readonly Option[]
  chosen: readonly string[]
  inline?: boolean
}

/** The first control bears the id of the group, so that a link from the error summary lands on it. */
function Choices({ field, type, options, chosen, inline }: ChoicesProps) {
  const { name, id = name, label, hint, errors, optional } = field
  const { 'aria-describedby': describedBy } = controlProps(field)
  return (
    <fieldset
      className={errors?.length ? 'field field-wrong' : 'field'}
      aria-describedby={describedBy}
    >
      <legend>
        {label}
        {optional ? <small> (niet verplicht)</small> : null}
      </legend>
      <FieldNotes id={id} hint={hint} errors={errors} />
      <div className={inline ? 'choices-inline' : undefined}>
        {options.map((option, place) => (
          <Choice
            key={option.value}
            type={type}
            id={place === 0 ? id : `${id}-${option.value}`}
            name={name}
            option={option}
            checked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}

type ChoiceProps = {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  option: Option
  checked: boolean
}

function Choice({ type, id, name, option, checked }: ChoiceProps) {
  const hintId = option.hint ? `${id}-bij` : undefined
  return (
    <div className="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={hintId}
      />
      <div>
        <label htmlFor={id}>{option.label}</label>
        {option.hint ? (
          <span className="sub" id={hintId}>
            {option.hint}
          </span>
        ) : null}
      </div>
    </div>
  )
}

type CheckboxProps = {
  name: string
  label: ReactNode
  id?: string
  value?: string
  hint?: ReactNode
  defaultChecked?: boolean
}

/** One yes or no. */
export function Checkbox(props: CheckboxProps) {
  const { name, id = name, value = 'on', label, hint, defaultChecked = false } = props
  return (
    <Choice
      type="checkbox"
      id={id}
      name={name}
      option={{ value, label, hint }}
      checked={defaultChecked}
    />
  )
}

/** Fields that belong together, under one legend. */
export function Fieldset({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="fieldset">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}
