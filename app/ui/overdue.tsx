import { formatDays } from './date.ts'

type OverdueProps = {
  /** Whole days past the deadline, 1 or more. */
  days: number
  /** Which deadline, in Dutch words: `raad informeren`, `stap`. */
  what?: string
  /** On a line of its own under the phase. */
  sub?: boolean
}

/** `12 dagen te laat (raad informeren)`. */
export function Overdue({ days, what, sub }: OverdueProps) {
  return (
    <span className={sub ? 'sub overdue' : 'overdue'}>
      <b>{`${formatDays(days)} te laat`}</b>
      {what ? ` (${what})` : null}
    </span>
  )
}
