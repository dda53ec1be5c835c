import { RadioGroup, SelectField } from '#app/ui/form/choice-fields.tsx'
import { type ConformField, conformProps } from '#app/ui/form/conform.ts'
import { DateField, TextField } from '#app/ui/form/text-field.tsx'
import { roles } from '#db/schema/codes.ts'
import { roleWords } from './words.ts'

const does = {
  auditor: 'Voert onderzoeken in en oordeelt. Hoort bij een rekenkamer.',
  clerk: 'Legt raadsbesluiten en termijnen vast.',
  coordinator: 'Wijst toe, opent rondes en maakt brieven.',
  owner: 'Plant en meldt voortgang van eigen aanbevelingen.',
  executive: 'Stelt brieven vast namens het college.',
  admin: 'Beheert accounts en instellingen, zonder zeggenschap over de inhoud.',
} as const

type RoleFieldsProps = {
  fields: Record<'role' | 'place' | 'untilOn' | 'reason', ConformField>
  places: readonly { value: string; label: string }[]
}

/** Which role, where, until when and why. */
export function RoleFields({ fields, places }: RoleFieldsProps) {
  return (
    <>
      <RadioGroup
        label="Rol"
        options={roles.map((value) => ({ value, label: roleWords[value], hint: does[value] }))}
        {...conformProps(fields.role)}
      />
      <SelectField
        label="Waar"
        hint="Een beheerder geldt overal: laat dit dan leeg."
        emptyLabel="Kies een gemeente of rekenkamer"
        options={places}
        {...conformProps(fields.place)}
      />
      <DateField label="Laatste dag" optional {...conformProps(fields.untilOn)} />
      <TextField
        label="Reden"
        hint="Staat in het logboek: wie vroeg erom, of welk besluit ligt eraan ten grondslag?"
        {...conformProps(fields.reason)}
      />
    </>
  )
}
