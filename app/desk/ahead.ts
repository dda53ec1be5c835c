import { type Actor, holds } from '#app/accounts/permissions.ts'
import { byDueDate, type Deadline, isPending } from '#app/deadlines/deadline.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { DeskMunicipality } from './task.ts'

/** The first date from `today` on that concerns `actor`: for an owner of what it owns, for others of all; or null. */
export function comesNext(
  actor: Actor,
  desks: readonly DeskMunicipality[],
  today: CalendarDate,
): (Deadline & { municipality: string }) | null {
  const ahead = desks.flatMap(({ municipality, deadlines, standings }) => {
    const { code, name } = municipality
    const all = (['auditor', 'clerk', 'coordinator', 'executive'] as const).some((role) =>
      holds(actor, role, code),
    )
    const own = new Set(
      standings
        .filter(({ state }) => state.assignment?.ownerId === actor.personId)
        .map(({ facts }) => facts.id),
    )
    return deadlines
      .filter((one) => all || (one.followUpId !== null && own.has(one.followUpId)))
      .map((one) => ({ ...one, municipality: name }))
  })
  return (
    ahead
      .filter((one) => isPending(one) && one.dueOn !== null && one.dueOn >= today)
      .sort(byDueDate)[0] ?? null
  )
}
