import { formatDate } from '#app/ui/date.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { TodoList } from '#app/ui/todo-list.tsx'
import type { Awaiting } from './awaiting.server.ts'

type AwaitingListProps = {
  items: readonly Awaiting[]
  today: string
  /** What the button does, and where: `Besluit vastleggen`. */
  doing: string
  hrefOf: (item: Awaiting) => string
}

/** Reports that wait for the council or the college, each one click from logging what it said. */
export function AwaitingList({ items, today, doing, hrefOf }: AwaitingListProps) {
  return (
    <TodoList
      today={today}
      items={items.map((item) => ({
        key: `${item.reportId}-${item.municipalityCode}`,
        due: item.dueOn,
        daysLate: item.daysLate,
        title: item.title,
        explanation: explanationOf(item),
        action: (
          <LinkButton href={hrefOf(item)} ariaLabel={`${doing}: ${item.title}`}>
            {doing}
          </LinkButton>
        ),
      }))}
    />
  )
}

function explanationOf({ municipality, offeredOn, waiting, total }: Awaiting): string {
  const offered = offeredOn === null ? '' : `, aangeboden op ${formatDate(offeredOn)}`
  const left =
    waiting === total
      ? `${total} ${total === 1 ? 'aanbeveling' : 'aanbevelingen'}`
      : `nog ${waiting} van ${total} aanbevelingen`
  return `${municipality}${offered}; ${left}.`
}
