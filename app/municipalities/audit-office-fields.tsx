import { CheckboxGroup } from '#app/ui/form/choice-fields.tsx'
import { type ConformField, conformGroupProps, conformProps } from '#app/ui/form/conform.ts'
import { TextField } from '#app/ui/form/text-field.tsx'

type AuditOfficeFieldsProps = {
  fields: Record<'name' | 'website' | 'reviewWeeks' | 'municipalityCodes', ConformField>
  municipalities: readonly { value: string; label: string }[]
}

/** Name, term and the municipalities of an audit office. */
export function AuditOfficeFields({ fields, municipalities }: AuditOfficeFieldsProps) {
  return (
    <>
      <TextField label="Naam" autoComplete="off" {...conformProps(fields.name)} />
      <TextField label="Website" type="url" optional {...conformProps(fields.website)} />
      <TextField
        label="Weken voor een oordeel"
        hint="Zo lang neemt de rekenkamer om te oordelen over wat gereed is gemeld. Leeg: geen termijn."
        inputMode="numeric"
        short
        optional
        {...conformProps(fields.reviewWeeks)}
      />
      {municipalities.length === 0 ? (
        <p>
          Er is nog geen gemeente om voor te werken.{' '}
          <a href="/beheer/gemeenten">Voeg eerst gemeenten toe</a>, of doe dat later.
        </p>
      ) : (
        <CheckboxGroup
          label="Werkt voor"
          hint="De rekenkamer ziet en doet alleen iets in de gemeenten die hier zijn aangevinkt."
          options={municipalities}
          {...conformGroupProps(fields.municipalityCodes)}
        />
      )}
    </>
  )
}
