import { Button } from '#app/ui/form/button.tsx'
import { Checkbox, SelectField } from '#app/ui/form/choice-fields.tsx'
import { HiddenFields } from '#app/ui/form/form.tsx'
import { TextArea, TextField } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { addressees } from '#db/schema/codes.ts'
import type { ServingOffice } from './audit-offices.server.ts'
import type { DraftRecommendation, DraftReport } from './draft.ts'
import type { DraftErrors } from './draft-form.ts'
import { DraftMunicipalities } from './draft-municipalities.tsx'
import type { DraftEdit } from './edit-draft.ts'
import { sourceAnchor } from './source-pieces.ts'
import { addresseeWords, confidenceWords } from './words.ts'

type Props = {
  draft: DraftReport
  index: number
  recommendation: DraftRecommendation
  office: ServingOffice
  errors: DraftErrors
  /** What was just done, said here. */
  said: { message: string; refused: boolean } | null
}

/** One recommendation of a draft, with the buttons that change the list. */
export function DraftRecommendationFields(props: Props) {
  const { draft, index, recommendation: one, errors, said } = props
  const base = `recommendations[${index}]`
  const field = (name: 'number' | 'title' | 'text' | 'addressee' | 'parent') => ({
    name: `${base}.${name}`,
    defaultValue: one[name],
    errors: errors[`${base}.${name}`],
  })
  const what = `Aanbeveling ${one.number || index + 1}`
  return (
    <section className="sheet sheet-padded draft" id={`aanbeveling-${one.key}`} aria-label={what}>
      <HiddenFields values={{ [`${base}.key`]: one.key }} />
      <div className="draft-head">
        <h3>{what}</h3>
        <Recognised one={one} />
      </div>
      {said === null ? null : (
        <Note kind={said.refused ? 'warning' : 'success'}>
          <p>{said.message}</p>
        </Note>
      )}
      <div className="field-row">
        <TextField label="Nummer" short {...field('number')} />
        <SelectField
          label="Gericht"
          emptyLabel="Kies aan wie"
          options={addressees.map((value) => ({ value, label: addresseeWords[value] }))}
          {...field('addressee')}
        />
        <SelectField
          label="Onderdeel van"
          emptyLabel="geen andere"
          options={parentOptions(draft, one)}
          {...field('parent')}
        />
      </div>
      <TextField label="Korte titel" {...field('title')} />
      <TextArea label="Tekst" rows={3} {...field('text')} />
      <div className="choices-inline">
        <Checkbox name={`${base}.priority`} label="Met voorrang" defaultChecked={one.priority} />
        <Checkbox
          name={`${base}.dutyToInform`}
          label="Vraagt om de raad over de aanbevelingen te informeren"
          defaultChecked={one.dutyToInform}
        />
      </div>
      <DraftMunicipalities {...props} base={base} />
      <EditButtons index={index} last={index === draft.recommendations.length - 1} one={one} />
    </section>
  )
}

function Recognised({ one }: { one: DraftRecommendation }) {
  const anchor = sourceAnchor(one)
  if (one.recognised === null) return <p className="sub">Met de hand toegevoegd.</p>
  const { confidence, reason } = one.recognised
  return (
    <p className={confidence === 'twijfel' ? 'sub draft-doubt' : 'sub'}>
      <b>{confidenceWords[confidence]}.</b> {reason}{' '}
      {anchor === null ? null : <a href={`#${anchor}`}>Toon in de bron</a>}
    </p>
  )
}

function parentOptions(draft: DraftReport, one: DraftRecommendation) {
  const others = draft.recommendations.filter((other) => other !== one && other.number !== '')
  const options = others.map(({ number, title }) => ({
    value: number,
    label: [number, title].filter(Boolean).join(' '),
  }))
  const known = one.parent === '' || options.some((option) => option.value === one.parent)
  return known ? options : [{ value: one.parent, label: one.parent }, ...options]
}

type EditButtonsProps = { index: number; last: boolean; one: DraftRecommendation }

function EditButtons({ index, last, one }: EditButtonsProps) {
  const what = `aanbeveling ${one.number}`
  const buttons: [DraftEdit, string, boolean][] = [
    ['moveUp', 'Omhoog', index > 0],
    ['moveDown', 'Omlaag', !last],
    ['split', 'Splitsen', true],
    ['join', 'Samenvoegen met vorige', index > 0],
    ['drop', 'Weglaten', true],
  ]
  return (
    <div className="buttons draft-edits">
      {buttons.map(([edit, label, offered]) =>
        offered ? (
          <Button
            key={edit}
            kind="link"
            name="edit"
            value={`${edit}:${one.key}`}
            ariaLabel={`${label}: ${what}`}
          >
            {label}
          </Button>
        ) : null,
      )}
    </div>
  )
}
