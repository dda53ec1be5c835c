import type { RecordDecisionForm } from '#app/decisions/input.ts'
import { formatDate } from '#app/ui/date.ts'
import { Button } from '#app/ui/form/button.tsx'
import { parseDutchDate } from '#app/ui/parse-date.ts'
import type { TypedTerms } from './decision-terms.ts'
import type { Recess } from './recess.ts'
import { decisionPreview } from './terms-preview.ts'
import { TermsPreview } from './terms-preview.tsx'

/** The values of the form as they stand in it: text that may be no date at all. */
type TypedValues = { [Field in keyof RecordDecisionForm]?: unknown } | undefined

type DecisionTermsPreviewProps = {
  values: TypedValues
  recesses: readonly Recess[]
  today: string
  /** It was asked for just now: the reader is brought to it. */
  shown: boolean
  /** The button that fills in a field. */
  taking: (name: string, value: string) => { name: string; value: string }
}

/** What the terms in the form come to, worked out from what stands in it. */
export function DecisionTermsPreview(props: DecisionTermsPreviewProps) {
  const typed = termsIn(props.values)
  const focus = props.shown ? { tabIndex: -1, autoFocus: true } : {}
  return (
    <section aria-label="Termijnen die uit het besluit volgen" {...focus}>
      {typed === null ? (
        <p className="subtle">
          Vul de datum van de raadsvergadering in om te zien welke termijnen eruit volgen.
        </p>
      ) : (
        <TermsPreview
          caption={`Dit volgt uit een besluit van ${formatDate(typed.occurredOn)}`}
          terms={decisionPreview(typed, props.recesses)}
          today={props.today}
          offer={({ key, offeredOn }) => (
            <Button kind="link" {...props.taking(key, offeredOn)}>
              Neem {formatDate(offeredOn)}
            </Button>
          )}
        />
      )}
    </section>
  )
}

function termsIn(values: TypedValues): TypedTerms | null {
  const occurredOn = dateIn(values?.occurredOn)
  if (occurredOn === null) return null
  const outcomes = Array.isArray(values?.outcomes) ? values.outcomes : []
  const months = Number(values?.notificationEveryMonths)
  return {
    occurredOn,
    adopted: outcomes.some((row) => /^adopted/.test(row?.outcome ?? '')),
    planOfActionDueOn: dateIn(values?.planOfActionDueOn),
    noPlanOfAction: values?.noPlanOfAction !== undefined,
    implementationDueOn: dateIn(values?.implementationDueOn),
    notificationFirstDueOn: dateIn(values?.notificationFirstDueOn),
    notificationEveryMonths: months >= 1 && months <= 60 ? Math.floor(months) : null,
  }
}

function dateIn(value: unknown): string | null {
  return typeof value === 'string' ? parseDutchDate(value) : null
}
