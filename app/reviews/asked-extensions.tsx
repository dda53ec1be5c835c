import { openRequests } from '#app/deadlines/extendable.ts'
import { deadlineWords } from '#app/deadlines/words.ts'
import type { FollowUpState } from '#app/follow-ups/history.ts'
import { formatDate } from '#app/ui/date.ts'
import { Note } from '#app/ui/note.tsx'

type AskedExtensionsProps = {
  state: Pick<FollowUpState, 'extensions' | 'steps'>
  /** Whether the reader may rule on them. */
  mayRule: boolean
}

/** The extensions that were asked and wait for the griffie. Until then the date stands. */
export function AskedExtensions({ state, mayRule }: AskedExtensionsProps) {
  const requests = openRequests(state)
  if (requests.length === 0) return null
  return (
    <Note title="Uitstel gevraagd">
      <ul>
        {requests.map(({ id, deadlineKind, stepId, fromOn, toOn }) => {
          const step = state.steps.find((one) => one.stepId === stepId)
          const what = `${deadlineWords[deadlineKind]}${step ? ` “${step.title}”` : ''}`
          return (
            <li key={id}>
              {what}: van {formatDate(fromOn)} naar {formatDate(toOn)}.{' '}
              {mayRule ? <a href={`/werk/uitstel/${id}`}>Beslissen</a> : 'De griffie beslist nog.'}
            </li>
          )
        })}
      </ul>
    </Note>
  )
}
