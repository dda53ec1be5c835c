import type { ReactNode } from 'react'

export type Moment = {
  key: string | number
  /** Date, kind and party in one line: `3 november 2026 · voortgangsbericht · behandelaar`. */
  when: ReactNode
  /** `ahead`: still to come; `past`: done; `missed`: should have been done. */
  mark?: 'ahead' | 'past' | 'missed'
  children?: ReactNode
}

/** What happened or will happen, one below the other. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol className="timeline">
      {moments.map((moment) => (
        <li key={moment.key} className={moment.mark}>
          <span className="sub">{moment.when}</span>
          {moment.children}
        </li>
      ))}
    </ol>
  )
}
