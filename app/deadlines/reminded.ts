import { type CalendarDate, daysBetween } from '#app/workflow/calendar-date.ts'
import type { DeadlineKind } from '#db/schema/codes.ts'
import type { ReminderRule } from './reminder-rule.ts'

export const remindedRoles = ['owner', 'coordinator', 'clerk', 'auditor'] as const
export type RemindedRole = (typeof remindedRoles)[number]

/** Who can be reminded of a deadline: the ids of the people in each role. */
export type Holders = Record<RemindedRole, readonly number[]>

/** Whom a kind of deadline concerns: who must act first, and who hears of it when that does not happen. */
const chains: Record<DeadlineKind, readonly RemindedRole[]> = {
  response: ['coordinator', 'clerk'],
  council_treatment: ['clerk'],
  plan_of_action: ['owner', 'coordinator', 'clerk'],
  step: ['owner', 'coordinator', 'clerk'],
  implementation: ['owner', 'coordinator', 'clerk'],
  notification: ['coordinator', 'clerk'],
  update_request: ['owner', 'coordinator'],
  review: ['auditor'],
}

/** Who hears of a kind of deadline, in this order. */
export function remindedRolesOf(kind: DeadlineKind): readonly RemindedRole[] {
  return chains[kind]
}

/**
 * Whom to remind on `today` of a deadline of `kind` on `dueOn`: who must act, and, the longer it is too late, who
 * stands above. Where nobody holds a role the next one takes its place at once. A person is named once, in the
 * first role that applies.
 */
export function remindedOf(
  kind: DeadlineKind,
  dueOn: CalendarDate,
  holders: Holders,
  rule: ReminderRule,
  today: CalendarDate,
): Map<number, RemindedRole> {
  const late = daysBetween(dueOn, today)
  const reminded = new Map<number, RemindedRole>()
  for (const role of chains[kind]) {
    if (reminded.size > 0 && late < lateEnough(role, rule)) continue
    for (const person of holders[role]) if (!reminded.has(person)) reminded.set(person, role)
  }
  return reminded
}

function lateEnough(role: RemindedRole, rule: ReminderRule): number {
  return Math.max(1, role === 'clerk' ? rule.clerkAfter : rule.coordinatorAfter)
}
