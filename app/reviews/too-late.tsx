import type { Overdue } from '#app/deadlines/overdue.ts'
import { deadlineWords } from '#app/deadlines/words.ts'
import { formatDate, formatDays } from '#app/ui/date.ts'
import { Note } from '#app/ui/note.tsx'

type TooLateProps = {
  overdue: readonly Pick<Overdue, 'key' | 'kind' | 'stepId' | 'dueOn' | 'days'>[]
  steps: readonly { stepId: number; title: string }[]
  /** Where an extension is asked; left out where the reader may not. */
  extensionHref?: string | undefined
}

/** All that is too late about a follow-up, worst first. */
export function TooLate({ overdue, steps, extensionHref }: TooLateProps) {
  const [worst] = overdue
  if (worst === undefined) return null
  return (
    <Note kind="late" title={`${formatDays(worst.days)} te laat`}>
      <ul>
        {overdue.map((one) => {
          const step = steps.find((candidate) => candidate.stepId === one.stepId)
          return (
            <li key={one.key}>
              {deadlineWords[one.kind]}
              {step ? ` “${step.title}”` : ''}: {formatDate(one.dueOn)}, {formatDays(one.days)}{' '}
              geleden
            </li>
          )
        })}
      </ul>
      {extensionHref ? (
        <p>
          <a href={extensionHref}>Uitstel vragen</a>
        </p>
      ) : null}
    </Note>
  )
}
