import { type Actor, holds } from '#app/accounts/permissions.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import { auditorTasks } from './auditor-tasks.ts'
import { clerkTasks } from './clerk-tasks.ts'
import { coordinatorTasks } from './coordinator-tasks.ts'
import { executiveTasks } from './executive-tasks.ts'
import { ownerTasks } from './owner-tasks.ts'
import type { DeskMunicipality, Task } from './task.ts'

/**
 * What is asked of `actor` on `today`, in the order of its date; what has none comes last. Each municipality is looked
 * at in the roles that the actor holds there.
 */
export function tasksFor(
  actor: Actor,
  desks: readonly DeskMunicipality[],
  today: CalendarDate,
): Task[] {
  return desks
    .flatMap((desk) => {
      const { code } = desk.municipality
      const tasks = [
        ...(holds(actor, 'owner', code) ? ownerTasks(desk, actor.personId, today) : []),
        ...(holds(actor, 'coordinator', code) ? coordinatorTasks(desk, today) : []),
        ...(holds(actor, 'clerk', code) ? clerkTasks(desk, today) : []),
        ...(holds(actor, 'executive', code) ? executiveTasks(desk, today) : []),
        ...(holds(actor, 'auditor', code) ? auditorTasks(desk, today) : []),
      ]
      return tasks.map((task) => ({ ...task, key: `${task.role}:${code}:${task.key}` }))
    })
    .sort(byDate)
}

function byDate(a: Task, b: Task): number {
  const [first, second] = [a.due ?? '9999', b.due ?? '9999']
  if (first !== second) return first < second ? -1 : 1
  return a.key < b.key ? -1 : 1
}
