import type { FieldMetadata } from '@conform-to/react'
import { Button } from '#app/ui/form/button.tsx'
import { Fieldset, SelectField } from '#app/ui/form/choice-fields.tsx'
import { conformProps } from '#app/ui/form/conform.ts'
import { TextField } from '#app/ui/form/text-field.tsx'
import { councilPaperKinds } from '#db/schema/codes.ts'
import type { RecordDecisionForm } from './input.ts'
import { councilPaperWords } from './words.ts'

type Paper = NonNullable<RecordDecisionForm['papers']>[number]
type PaperField = FieldMetadata<Paper>
type ButtonOf = { name: string; value: string }

type CouncilPapersProps = {
  fields: readonly PaperField[]
  /** What a button says that adds a row of this kind, or takes one away. */
  adding: (paper: Paper) => ButtonOf
  removing: (place: number) => ButtonOf
  /** A row was added just now: the cursor goes into it. */
  added: boolean
}

const kindOptions = councilPaperKinds.map((value) => ({ value, label: councilPaperWords[value] }))

/** Motions, amendments and toezeggingen; the buttons go by the server and keep all that was typed. */
export function CouncilPapers({ fields, adding, removing, added }: CouncilPapersProps) {
  return (
    <Fieldset legend="Moties, amendementen en toezeggingen (niet verplicht)">
      {fields.map((field, place) => (
        <PaperRow
          key={field.key}
          field={field}
          number={place + 1}
          removing={removing(place)}
          focus={added && place === fields.length - 1}
        />
      ))}
      <div className="buttons">
        {councilPaperKinds.map((kind) => (
          <Button key={kind} kind="secondary" {...adding({ kind })}>
            {councilPaperWords[kind]} toevoegen
          </Button>
        ))}
      </div>
    </Fieldset>
  )
}

type PaperRowProps = { field: PaperField; number: number; removing: ButtonOf; focus: boolean }

function PaperRow({ field, number, removing, focus }: PaperRowProps) {
  const fields = field.getFieldset()
  return (
    <div className="paper-row">
      <SelectField
        label={`Soort stuk ${number}`}
        options={kindOptions}
        {...conformProps(fields.kind)}
      />
      <TextField label="Titel" focus={focus} {...conformProps(fields.title)} />
      <TextField label="Link" type="url" optional {...conformProps(fields.url)} />
      <Button kind="link" ariaLabel={`Stuk ${number} weghalen`} {...removing}>
        Weghalen
      </Button>
    </div>
  )
}
