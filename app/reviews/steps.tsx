import { type Deadline, daysMoved } from '#app/deadlines/deadline.ts'
import type { Overdue as OverdueDeadline } from '#app/deadlines/overdue.ts'
import { extensionWords } from '#app/deadlines/words.ts'
import type { StepState } from '#app/follow-ups/history.ts'
import { formatShortDate } from '#app/ui/date.ts'
import { ActionForm } from '#app/ui/form/form.tsx'
import { Overdue } from '#app/ui/overdue.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import { withReturn } from '#app/workflow/return-to.ts'

type StepsProps = {
  steps: readonly StepState[]
  deadlines: readonly Deadline[]
  overdue: readonly OverdueDeadline[]
  /** Where a step is changed; left out where the reader may not. */
  hrefOf?: ((stepId: number) => string) | undefined
  /** What a one-click "gereed" carries along; left out where the reader may not. */
  seenVersion?: number | undefined
  /** Where one comes back after changing a step. */
  back: string
}

/** The plan: the steps on a time line, with their first and their current date. */
export function Steps({ steps, deadlines, overdue, hrefOf, seenVersion, back }: StepsProps) {
  if (steps.length === 0) return <p className="subtle">Er zijn nog geen stappen gepland.</p>
  return (
    <Timeline
      moments={steps.map((step) => {
        const late = overdue.find((one) => one.stepId === step.stepId)
        const deadline = deadlines.find((one) => one.stepId === step.stepId)
        return {
          key: step.stepId,
          when: <When step={step} dueOn={deadline?.dueOn ?? step.plannedEndOn} />,
          mark: step.doneOn !== null ? 'past' : late ? 'missed' : 'ahead',
          children: (
            <>
              <p>
                {hrefOf ? (
                  <a href={withReturn(hrefOf(step.stepId), back)}>{step.title}</a>
                ) : (
                  step.title
                )}
              </p>
              {deadline && deadline.extensions > 0 ? (
                <span className="sub">
                  {extensionWords(deadline.extensions, daysMoved(deadline))}
                </span>
              ) : null}
              {late ? <Overdue days={late.days} sub /> : null}
              {hrefOf && seenVersion !== undefined && step.doneOn === null ? (
                <ActionForm
                  action={withReturn(`${hrefOf(step.stepId)}/gereed`, back)}
                  kind="link"
                  values={{ seenVersion, done: 'ja' }}
                  ariaLabel={`Gereed: ${step.title}`}
                >
                  Gereed
                </ActionForm>
              ) : null}
            </>
          ),
        }
      })}
    />
  )
}

function When({ step, dueOn }: { step: StepState; dueOn: string | null }) {
  if (step.doneOn !== null) return <>gereed op {formatShortDate(step.doneOn)}</>
  if (dueOn === null) return <>geen datum</>
  const { firstPlannedEndOn } = step
  return (
    <>
      {firstPlannedEndOn !== null && firstPlannedEndOn !== dueOn ? (
        <>
          <s>{formatShortDate(firstPlannedEndOn)}</s>{' '}
        </>
      ) : null}
      {formatShortDate(dueOn)}
    </>
  )
}
