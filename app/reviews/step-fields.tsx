import { SelectField } from '#app/ui/form/choice-fields.tsx'
import { type ConformField, conformProps } from '#app/ui/form/conform.ts'
import { DateField, TextField } from '#app/ui/form/text-field.tsx'

type StepFieldsProps = {
  fields: Record<'title' | 'plannedStartOn' | 'plannedEndOn' | 'ownerId', ConformField>
  owners: readonly { value: string; label: string }[]
}

/** What a step is, when, and by whom. */
export function StepFields({ fields, owners }: StepFieldsProps) {
  return (
    <>
      <TextField
        label="Wat gaat u doen?"
        hint="Bijvoorbeeld: afspraken maken met de uitvoerder. Dit komt in de brief aan de raad."
        {...conformProps(fields.title)}
      />
      <DateField label="Begin" optional {...conformProps(fields.plannedStartOn)} />
      <DateField
        label="Gereed op"
        hint="Weet u het nog niet? Laat dit leeg: er staat dan eerlijk “geen datum”."
        optional
        {...conformProps(fields.plannedEndOn)}
      />
      <SelectField
        label="Wie doet deze stap?"
        emptyLabel="De behandelaar van de opvolging"
        options={owners}
        optional
        {...conformProps(fields.ownerId)}
      />
    </>
  )
}
