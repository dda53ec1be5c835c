import type { ReactNode } from 'react'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import { formatWeekday } from './date.ts'
import { Overdue } from './overdue.tsx'

export type Todo = {
  key: string | number
  /** Due date; null where there is none, which is said. */
  due: CalendarDate | null
  daysLate?: number
  title: ReactNode
  explanation?: ReactNode
  /** The one thing to do: a `LinkButton` or an `ActionForm`. */
  action?: ReactNode
}

/** What is asked of me, in the order of its date: date, text, one thing to do. */
export function TodoList({ items, today }: { items: readonly Todo[]; today: CalendarDate }) {
  return (
    <ol className="sheet todo">
      {items.map((item) => (
        <li key={item.key}>
          <div>
            {item.due ? (
              <time dateTime={item.due} className={item.daysLate ? 'late' : undefined}>
                {item.due === today ? 'vandaag' : formatWeekday(item.due, today)}
              </time>
            ) : (
              <span className="subtle">geen datum</span>
            )}
            {item.daysLate ? <Overdue days={item.daysLate} sub /> : null}
          </div>
          <div>
            <h2>{item.title}</h2>
            {item.explanation ? <p className="sub">{item.explanation}</p> : null}
          </div>
          {item.action}
        </li>
      ))}
    </ol>
  )
}
