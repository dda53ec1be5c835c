import { useForm } from '@conform-to/react'
import { Button } from '#app/ui/form/button.tsx'
import { RadioGroup } from '#app/ui/form/choice-fields.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { DateField, TextArea, TextField } from '#app/ui/form/text-field.tsx'
import type { FormResult } from '#app/workflow/form.server.ts'
import type { ClosingStep } from './closing.ts'
import type { ClosureFields } from './input.ts'

type ClosureFormProps = {
  step: ClosingStep
  /** It was put forward: the council can also leave it open. */
  proposed: boolean
  /** Nothing was done about it: closing it needs what follows. */
  consequence: boolean
  meetingOn: string | null
  lastResult: FormResult | undefined
  hidden: { submissionKey: string; seenVersion: number }
  keep: string
  cancelHref: string
}

const buttonWords: Record<ClosingStep, string> = {
  propose: 'Voordragen',
  decide: 'Besluit bewaren',
  reopen: 'Heropenen',
}

/** Puts a follow-up forward, logs what the council decided about it, or opens it again. */
export function ClosureForm(props: ClosureFormProps) {
  const { step, proposed, lastResult } = props
  const [form, fields] = useForm<ClosureFields>({
    id: 'afdoening',
    lastResult,
    defaultValue: {
      step: step === 'decide' && proposed ? undefined : step,
      occurredOn: props.meetingOn ?? '',
    },
  })
  const submissionKey = fields.submissionKey.initialValue ?? props.hidden.submissionKey
  return (
    <>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm keep={props.keep} returned={lastResult !== undefined}>
        <HiddenFields values={{ ...props.hidden, submissionKey }} />
        {step === 'decide' && proposed ? (
          <RadioGroup
            label="Wat besloot de raad?"
            options={[
              { value: 'decide', label: 'Afgedaan', hint: 'De aanbeveling gaat van de lijst.' },
              { value: 'reopen', label: 'Blijft open', hint: 'De raad volgt de voordracht niet.' },
            ]}
            {...conformProps(fields.step)}
          />
        ) : (
          <HiddenFields values={{ step }} />
        )}
        {step === 'propose' ? null : (
          <DateField label="Datum van de raadsvergadering" {...conformProps(fields.occurredOn)} />
        )}
        <TextArea
          label={step === 'propose' ? 'Waarom kan zij worden afgedaan?' : 'Reden van de raad'}
          hint={step === 'propose' ? 'De raad leest dit op de lijst van voordrachten.' : undefined}
          rows={3}
          optional={step === 'decide' && !props.consequence}
          {...conformProps(fields.reason)}
        />
        {step === 'reopen' ? null : (
          <TextArea
            label="Wat volgt er uit het afdoen?"
            hint={
              props.consequence
                ? 'De aanbeveling is niet uitgevoerd of vervallen: schrijf op wat dat betekent.'
                : undefined
            }
            rows={2}
            optional={!props.consequence}
            {...conformProps(fields.consequence)}
          />
        )}
        {step === 'propose' ? null : (
          <TextField
            label="Link naar het besluit"
            type="url"
            optional
            {...conformProps(fields.documentUrl)}
          />
        )}
        <div className="buttons">
          <Button>{buttonWords[step]}</Button>
          <a href={props.cancelHref}>Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}
