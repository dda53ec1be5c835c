import { type CalendarDate, daysBetween } from '#app/workflow/calendar-date.ts'
import { type Deadline, isPending } from './deadline.ts'
import { occasionOn } from './occasion.ts'
import { type Holders, type RemindedRole, remindedOf } from './reminded.ts'
import type { ReminderRules } from './reminder-rule.ts'

/** One deadline in the digest of one person. */
export type DigestItem = {
  deadline: Deadline & { dueOn: CalendarDate }
  occasion: string
  role: RemindedRole
  /** Days from today to the date; negative when it is too late. */
  days: number
}

/** What says that a person was reminded of a deadline on an occasion: once each. */
export function reminderKey(
  deadlineKey: string,
  dueOn: CalendarDate,
  occasion: string,
  personId: number,
): string {
  return `${deadlineKey}|${dueOn}|${occasion}|${personId}`
}

/**
 * What each person is to be told on `today` about these deadlines, apart from what it was told before (`told`, by
 * `reminderKey`). `holdersOf` gives the people behind a deadline.
 */
export function digestItems(
  deadlines: readonly Deadline[],
  holdersOf: (deadline: Deadline) => Holders,
  rules: ReminderRules,
  told: ReadonlySet<string>,
  today: CalendarDate,
): Map<number, DigestItem[]> {
  const items = new Map<number, DigestItem[]>()
  for (const deadline of deadlines) {
    const { kind, key, dueOn } = deadline
    if (dueOn === null || !isPending(deadline)) continue
    const occasion = occasionOn(dueOn, rules[kind].daysBefore, today)
    if (occasion === null) continue
    const reminded = remindedOf(kind, dueOn, holdersOf(deadline), rules[kind], today)
    for (const [personId, role] of reminded) {
      if (told.has(reminderKey(key, dueOn, occasion, personId))) continue
      const item = {
        deadline: { ...deadline, dueOn },
        occasion,
        role,
        days: daysBetween(today, dueOn),
      }
      items.set(personId, [...(items.get(personId) ?? []), item])
    }
  }
  return items
}
