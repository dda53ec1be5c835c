import { implementationStatusWords } from '#app/follow-ups/words.ts'
import { formatMoment } from '#app/ui/date.ts'
import type { ImplementationStatus } from '#db/schema/codes.ts'

type AnswerWordsProps = {
  answer: {
    noChange: boolean
    status: ImplementationStatus | null
    done: string
    next: string
    reason: string
    answeredAt: string
  }
}

/** What came in by link, as it would become a status update. */
export function AnswerWords({ answer }: AnswerWordsProps) {
  const { status, done, next, reason, answeredAt } = answer
  return (
    <>
      <b>{status === null ? 'Geen wijziging' : implementationStatusWords[status]}</b>
      {done === '' ? null : <p>{done}</p>}
      {next === '' ? null : <p>Hierna: {next}</p>}
      {reason === '' ? null : <p>Reden: {reason}</p>}
      <span className="sub">{formatMoment(answeredAt)}</span>
    </>
  )
}
