import { addDays, type CalendarDate, daysBetween } from '#app/workflow/calendar-date.ts'

/**
 * For what occasion a deadline is worth a word on `today`: `before-14`, `on`, `late`, or `late-` with a Monday; null
 * when there is none yet. It is the newest occasion that has come, so that after days without mail people hear once
 * how things stand, and nothing is lost. Too late is told at once, then each Monday for four weeks, then on the first
 * Monday of each month.
 */
export function occasionOn(
  dueOn: CalendarDate,
  daysBefore: readonly number[],
  today: CalendarDate,
): string | null {
  const ahead = daysBetween(today, dueOn)
  if (ahead === 0) return 'on'
  if (ahead < 0) {
    const monday = lastReminderMonday(dueOn, today)
    return monday === null ? 'late' : `late-${monday}`
  }
  const reached = daysBefore.filter((days) => days >= ahead)
  return reached.length === 0 ? null : `before-${Math.min(...reached)}`
}

const weeklyDays = 28

function lastReminderMonday(dueOn: CalendarDate, today: CalendarDate): CalendarDate | null {
  let monday = mondayOf(today)
  while (monday > dueOn) {
    const firstOfMonth = Number(monday.slice(8)) <= 7
    if (firstOfMonth || daysBetween(dueOn, monday) <= weeklyDays) return monday
    monday = addDays(monday, -7)
  }
  return null
}

/** The Monday of the week of `day`. */
export function mondayOf(day: CalendarDate): CalendarDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}
