import { SelectField } from '#app/ui/form/choice-fields.tsx'
import { HiddenFields } from '#app/ui/form/form.tsx'

type Props = {
  places: readonly { code: string; name: string }[]
  errors?: string[] | undefined
  /** What was chosen before the form came back. */
  chosen?: string | undefined
}

/** Whose letters a form is about: asked only of who has more than one municipality. */
export function MunicipalityChoice({ places, errors, chosen }: Props) {
  const [only, other] = places
  if (other === undefined) return <HiddenFields values={{ municipalityCode: only?.code ?? '' }} />
  return (
    <SelectField
      name="municipalityCode"
      id="municipalityCode"
      label="Gemeente"
      emptyLabel="Kies een gemeente"
      errors={errors}
      defaultValue={chosen}
      options={places.map(({ code, name }) => ({ value: code, label: name }))}
    />
  )
}
