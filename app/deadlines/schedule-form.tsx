import { useForm } from '@conform-to/react'
import { formatDate } from '#app/ui/date.ts'
import { Button } from '#app/ui/form/button.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/form/choice-fields.tsx'
import { conformGroupProps, conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { DefaultButton, HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { DateField, TextField } from '#app/ui/form/text-field.tsx'
import type { FormResult } from '#app/workflow/form.server.ts'
import { type SetNotificationScheduleForm, setNotificationScheduleInput } from './input.ts'
import type { Recess } from './recess.ts'
import { schedulePreview } from './terms-preview.ts'
import { TermsPreview } from './terms-preview.tsx'

type ScheduleFormProps = {
  recesses: readonly Recess[]
  today: string
  lastResult: FormResult | undefined
  submissionKey: string
  keep: string
}

const months = Array.from({ length: 12 }, (_, place) => ({
  value: String(place + 1),
  label: new Intl.DateTimeFormat('nl', { month: 'long' }).format(new Date(2026, place, 15)),
}))

/** When a council is informed about a report, with the dates that follow from it, moved out of recess. */
export function ScheduleForm({ lastResult, ...props }: ScheduleFormProps) {
  const [form, fields] = useForm<SetNotificationScheduleForm>({
    id: 'termijn',
    lastResult,
    defaultValue: { rhythm: 'every', everyMonths: '6' },
  })
  const { name, value } = form.validate.getButtonProps({ name: fields.firstDueOn.name })
  return (
    <>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm keep={props.keep} returned={lastResult !== undefined}>
        <DefaultButton />
        <HiddenFields
          values={{ submissionKey: fields.submissionKey.initialValue ?? props.submissionKey }}
        />
        <DateField
          label="Eerste brief uiterlijk op"
          hint="Valt een termijn in het reces of op een vrije dag, dan geldt de eerste werkdag daarna."
          {...conformProps(fields.firstDueOn)}
        />
        <RadioGroup
          label="Hoe vaak krijgt de raad een brief?"
          options={[
            { value: 'every', label: 'Om de zoveel maanden' },
            { value: 'months', label: 'In vaste maanden, zoals bij de jaarrekening' },
            { value: 'once', label: 'Eén keer' },
          ]}
          {...conformProps(fields.rhythm)}
        />
        <TextField
          label="Om de … maanden"
          hint="Bijvoorbeeld 6."
          inputMode="numeric"
          short
          optional
          {...conformProps(fields.everyMonths)}
        />
        <CheckboxGroup
          label="Vaste maanden"
          hint="De dag in de maand is die van de eerste brief."
          options={months}
          inline
          optional
          {...conformGroupProps(fields.fixedMonths)}
        />
        <DateField label="Tot en met" optional {...conformProps(fields.endsOn)} />
        <Preview
          values={form.initialValue}
          recesses={props.recesses}
          today={props.today}
          shown={lastResult?.intent?.type === 'validate'}
        />
        <div className="buttons">
          <Button>Termijn bewaren</Button>
          <Button kind="secondary" name={name} value={value}>
            Toon de termijnen
          </Button>
        </div>
      </PostForm>
    </>
  )
}

type PreviewProps = {
  values: unknown
  recesses: readonly Recess[]
  today: string
  /** It was asked for just now: the reader is brought to it. */
  shown: boolean
}

/** What stands in the form, worked out; nothing while it is not complete. */
function Preview({ values, recesses, today, shown }: PreviewProps) {
  const typed = setNotificationScheduleInput.safeParse(values ?? {})
  if (!typed.success) return null
  return (
    <section aria-label="Termijnen die hieruit volgen" {...(shown && focused)}>
      <TermsPreview
        caption={`Dit volgt uit een eerste brief op ${formatDate(typed.data.firstDueOn)}`}
        terms={schedulePreview(typed.data, recesses)}
        today={today}
      />
    </section>
  )
}

const focused = { tabIndex: -1, autoFocus: true }
