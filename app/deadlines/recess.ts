import { addDays, type CalendarDate } from '#app/workflow/calendar-date.ts'
import { isWorkingDay, publicHolidays } from './working-days.ts'

/** Days, both included, on which a council does not meet. */
export type Recess = { name: string; fromOn: CalendarDate; untilOn: CalendarDate }

/** Why a date is awkward, in Dutch, and what to take instead. */
export type DateWarning = { reason: string; offeredOn: CalendarDate }

/** The recess in which `day` falls, or null. */
export function recessOn(day: CalendarDate, recesses: readonly Recess[]): Recess | null {
  return recesses.find((recess) => recess.fromOn <= day && day <= recess.untilOn) ?? null
}

/**
 * The rule by which dates move: the first day on or after `day` that is a working day (Algemene termijnenwet) and
 * in no recess. A date only ever moves later: nobody gets less time than was promised.
 */
export function outOfRecess(day: CalendarDate, recesses: readonly Recess[]): CalendarDate {
  let found = day
  for (;;) {
    const recess = recessOn(found, recesses)
    if (recess !== null) found = addDays(recess.untilOn, 1)
    else if (!isWorkingDay(found)) found = addDays(found, 1)
    else return found
  }
}

/** What to tell a person who picks `day` as a deadline; null when there is nothing against it. */
export function warningFor(day: CalendarDate, recesses: readonly Recess[]): DateWarning | null {
  const offeredOn = outOfRecess(day, recesses)
  if (offeredOn === day) return null
  const recess = recessOn(day, recesses)
  if (recess !== null) return { reason: `valt in het reces (${recess.name})`, offeredOn }
  const holiday = publicHolidays(Number(day.slice(0, 4))).get(day)
  return {
    reason: holiday === undefined ? 'valt in een weekend' : `is ${article(holiday)}`,
    offeredOn,
  }
}

function article(holiday: string): string {
  return holiday === 'gelijkgestelde dag' ? 'een met een feestdag gelijkgestelde dag' : holiday
}
