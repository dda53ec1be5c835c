import { municipalityRoleWords } from '#app/municipalities/words.ts'
import { Checkbox, SelectField } from '#app/ui/form/choice-fields.tsx'
import { HiddenFields } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { municipalityRoles } from '#db/schema/codes.ts'
import type { ServingOffice } from './audit-offices.server.ts'
import {
  type DraftMunicipality,
  type DraftRecommendation,
  type DraftReport,
  municipalityRowOf,
} from './draft.ts'
import type { DraftErrors } from './draft-form.ts'

type Props = {
  draft: DraftReport
  recommendation: DraftRecommendation
  office: ServingOffice
  errors: DraftErrors
  /** Name of the recommendation in the form: `recommendations[0]`. */
  base: string
}

/** For which municipalities a recommendation is meant, and in which role; folded where there is nothing special. */
export function DraftMunicipalities({ draft, recommendation, office, errors, base }: Props) {
  const chosen = office.municipalities.filter(({ code }) => draft.municipalityCodes.includes(code))
  const rows = chosen.map(({ code, name }) => ({
    name,
    ...municipalityRowOf(recommendation, code),
  }))
  const special = rows.some((row) => !row.applies || row.role !== 'own' || row.executor !== '')
  const wrong = Object.keys(errors).some((name) => name.startsWith(`${base}.municipalities`))
  if (rows.length === 0) return null
  return (
    <details className="draft-municipalities" open={special || wrong}>
      <summary>{summaryWords(rows)}</summary>
      {rows.map((row, place) => (
        <MunicipalityRow
          key={row.code}
          row={row}
          base={`${base}.municipalities[${place}]`}
          errors={errors}
        />
      ))}
    </details>
  )
}

type RowProps = { row: DraftMunicipality & { name: string }; base: string; errors: DraftErrors }

function MunicipalityRow({ row, base, errors }: RowProps) {
  return (
    <fieldset className="draft-municipality">
      <legend className="sr-only">{row.name}</legend>
      <HiddenFields values={{ [`${base}.code`]: row.code }} />
      <Checkbox name={`${base}.applies`} label={row.name} defaultChecked={row.applies} />
      <SelectField
        name={`${base}.role`}
        label="Rol"
        options={municipalityRoles.map((value) => ({ value, label: municipalityRoleWords[value] }))}
        defaultValue={row.role}
        errors={errors[`${base}.role`]}
      />
      <TextField
        name={`${base}.executor`}
        label="Uitvoerder"
        defaultValue={row.executor}
        errors={errors[`${base}.executor`]}
      />
    </fieldset>
  )
}

function summaryWords(rows: readonly (DraftMunicipality & { name: string })[]): string {
  const applying = rows.filter((row) => row.applies)
  if (applying.length === 0) return 'Voor geen enkele gemeente'
  if (applying.length < rows.length)
    return `Alleen voor ${new Intl.ListFormat('nl').format(applying.map((row) => row.name))}`
  const roles = new Set(rows.map((row) => row.role))
  return roles.size > 1 ? 'Voor alle gemeenten, met eigen rollen' : 'Voor alle gemeenten'
}
