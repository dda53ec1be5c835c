import { CheckboxGroup } from '#app/ui/form/choice-fields.tsx'
import { DateField, TextArea, TextField } from '#app/ui/form/text-field.tsx'
import type { ServingOffice } from './audit-offices.server.ts'
import type { DraftField, DraftReport } from './draft.ts'
import type { DraftErrors } from './draft-form.ts'

type Props = { draft: DraftReport; office: ServingOffice; errors: DraftErrors }

/** The fields of the report itself, and for which councils it is. */
export function DraftReportFields({ draft, office, errors }: Props) {
  const field = (name: DraftField) => ({ name, defaultValue: draft[name], errors: errors[name] })
  return (
    <>
      <h2 id="onderzoek">Het onderzoek</h2>
      <TextField label="Titel" {...field('title')} />
      <TextField
        label="Korte titel"
        hint="Voor lijsten en in het webadres, zoals “Statushouders”."
        {...field('shortTitle')}
      />
      <div className="field-row">
        <DateField label="Aangeboden aan de raden op" optional {...field('offeredOn')} />
        <DateField label="Reactie college uiterlijk" optional {...field('responseDueOn')} />
        <DateField label="Behandeling raad uiterlijk" optional {...field('treatmentDueOn')} />
      </div>
      <CheckboxGroup
        name="municipalityCodes"
        label="Gemeenten"
        hint={`Gemeenten waarvoor ${office.name} werkt.`}
        options={office.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValues={draft.municipalityCodes}
        errors={errors.municipalityCodes}
        inline
      />
      <TextField label="Onderzoeker" optional {...field('researcher')} />
      <div className="field-row">
        <TextField label="Onderzocht van" optional short {...field('periodFrom')} />
        <TextField label="Tot en met" optional short {...field('periodUntil')} />
      </div>
      <TextField label="Webadres van het rapport" type="url" optional {...field('sourceUrl')} />
      <TextArea
        label="Wat de bron zegt over de bestuurlijke reacties"
        rows={3}
        optional
        {...field('responseSummary')}
      />
    </>
  )
}
