import { roleWords } from '#app/accounts/words.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { ActionForm } from '#app/ui/form/form.tsx'
import { TodoList } from '#app/ui/todo-list.tsx'
import { withReturn } from '#app/workflow/return-to.ts'
import type { Task, TaskAction } from './task.ts'

type TaskListProps = {
  tasks: readonly Task[]
  today: string
  /** Where one comes back after doing something. */
  back: string
  /** Says with each task in which role it is asked; for who has several. */
  withRole: boolean
}

/** What is asked of me: date, what and why, and one click to do it. */
export function TaskList({ tasks, today, back, withRole }: TaskListProps) {
  return (
    <TodoList
      today={today}
      items={tasks.map((task) => ({
        ...{ key: task.key, due: task.due, daysLate: task.daysLate, title: task.title },
        explanation: withRole ? `${task.why} Als ${roleWords[task.role]}.` : task.why,
        action: (
          <div className="buttons">
            <Doing action={task.action} back={back} about={task.title} />
            {task.other ? <Doing action={task.other} back={back} about={task.title} other /> : null}
          </div>
        ),
      }))}
    />
  )
}

type DoingProps = { action: TaskAction; back: string; about: string; other?: boolean }

function Doing({ action, back, about, other }: DoingProps) {
  const kind = other ? 'secondary' : 'primary'
  const ariaLabel = `${action.label}: ${about}`
  if ('post' in action)
    return (
      <ActionForm
        action={withReturn(action.post, back)}
        kind={kind}
        values={action.values}
        ariaLabel={ariaLabel}
      >
        {action.label}
      </ActionForm>
    )
  return (
    <LinkButton href={withReturn(action.href, back)} kind={kind} ariaLabel={ariaLabel}>
      {action.label}
    </LinkButton>
  )
}
