import { RadioGroup } from '#app/ui/form/choice-fields.tsx'
import { type ConformField, conformProps } from '#app/ui/form/conform.ts'
import { TextArea } from '#app/ui/form/text-field.tsx'
import { implementationStatuses } from '#db/schema/codes.ts'
import { implementationStatusWords } from './words.ts'

type ProgressFieldsProps = {
  fields: Record<'status' | 'done' | 'next' | 'reason', ConformField>
  /** Someone takes it over before it counts. */
  draft?: boolean
}

/** How far the work is, what was done and what comes: the same to who signed in and to who came by a link. */
export function ProgressFields({ fields, draft }: ProgressFieldsProps) {
  return (
    <>
      <RadioGroup
        label="Hoe ver is de uitvoering?"
        options={implementationStatuses.map((value) => ({
          value,
          label: implementationStatusWords[value],
        }))}
        {...conformProps(fields.status)}
      />
      <TextArea
        label="Wat is er gedaan?"
        hint={`${draft ? 'Dit kan in de brief aan de raad komen.' : 'Dit komt in de brief aan de raad.'} Noem geen namen van collega’s.`}
        rows={4}
        {...conformProps(fields.done)}
      />
      <TextArea label="Wat gebeurt er hierna?" rows={3} optional {...conformProps(fields.next)} />
      <div className="reason">
        <TextArea
          label="Reden"
          hint="Nodig bij niet uitgevoerd, vervallen en niet van toepassing."
          rows={2}
          // By this the style sheet knows whether it is empty.
          placeholder=" "
          {...conformProps(fields.reason)}
        />
      </div>
    </>
  )
}
