import type { DeadlineKind } from '#db/schema/codes.ts'

/** When reminders of one kind of deadline go out. */
export type ReminderRule = {
  /** Days before the date on which to remind, largest first. */
  daysBefore: readonly number[]
  /** Days after the date from which the coordinator is told too, and the griffie. */
  coordinatorAfter: number
  clerkAfter: number
}

export type ReminderRules = Record<DeadlineKind, ReminderRule>

const usual: ReminderRule = { daysBefore: [14, 3], coordinatorAfter: 7, clerkAfter: 14 }

/** What holds until the admin sets something else. */
export const defaultRules: ReminderRules = {
  response: { ...usual, clerkAfter: 7 },
  council_treatment: usual,
  plan_of_action: usual,
  step: { ...usual, clerkAfter: 28 },
  implementation: usual,
  // Eight weeks ahead it is time for a round.
  notification: { daysBefore: [56, 14, 3], coordinatorAfter: 0, clerkAfter: 7 },
  // The round has mailed the question itself.
  update_request: { ...usual, daysBefore: [3], coordinatorAfter: 1 },
  review: usual,
}

/** The rules with what the admin set, as stored: `14,3`. */
export function rulesWith(
  stored: readonly {
    kind: DeadlineKind
    daysBefore: string
    coordinatorAfter: number
    clerkAfter: number
  }[],
): ReminderRules {
  const rules = { ...defaultRules }
  for (const { kind, daysBefore, ...rest } of stored)
    rules[kind] = { ...rest, daysBefore: parseDays(daysBefore) ?? [] }
  return rules
}

/** Whether two rules say the same. */
export function sameRule(a: ReminderRule, b: ReminderRule): boolean {
  return (
    a.daysBefore.join() === b.daysBefore.join() &&
    a.coordinatorAfter === b.coordinatorAfter &&
    a.clerkAfter === b.clerkAfter
  )
}

/** Days written `14, 3`, largest first; empty text: none. Null when it is something else, or more than 90 days. */
export function parseDays(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  if (parts.some((part) => !/^\d{1,2}$/.test(part) || Number(part) < 1 || Number(part) > 90))
    return null
  return [...new Set(parts.map(Number))].sort((a, b) => b - a)
}
