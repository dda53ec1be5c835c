import { addDays, type CalendarDate } from '#app/workflow/calendar-date.ts'
import { daysByDecree } from './decree-days.ts'

/** Easter Sunday of `year` in the Gregorian calendar (the rule of Meeus, Jones and Butcher). */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const place = h + l - 7 * m + 114
  return date(year, Math.floor(place / 31), (place % 31) + 1)
}

/**
 * The public holidays of `year` after art. 3 of the Algemene termijnenwet, with their Dutch names: those of the
 * first paragraph, Good Friday (second) and the days set equal by royal decree (third).
 */
export function publicHolidays(year: number): ReadonlyMap<CalendarDate, string> {
  const known = holidaysByYear.get(year)
  if (known !== undefined) return known
  const easter = easterSunday(year)
  const birthday = date(year, 4, 27)
  const holidays = new Map([
    [date(year, 1, 1), 'Nieuwjaarsdag'],
    [addDays(easter, -2), 'Goede Vrijdag'],
    [addDays(easter, 1), 'tweede paasdag'],
    [weekday(birthday) === 0 ? addDays(birthday, -1) : birthday, 'Koningsdag'],
    [addDays(easter, 39), 'Hemelvaartsdag'],
    [date(year, 5, 5), 'Bevrijdingsdag'],
    [addDays(easter, 50), 'tweede pinksterdag'],
    [date(year, 12, 25), 'eerste kerstdag'],
    [date(year, 12, 26), 'tweede kerstdag'],
    ...daysByDecree
      .filter((day) => day.startsWith(`${year}-`))
      .map((day): [CalendarDate, string] => [day, 'gelijkgestelde dag']),
  ])
  holidaysByYear.set(year, holidays)
  return holidays
}

const holidaysByYear = new Map<number, ReadonlyMap<CalendarDate, string>>()

/** Whether `day` is no Saturday, Sunday or public holiday (Algemene termijnenwet art. 1 and 3). */
export function isWorkingDay(day: CalendarDate): boolean {
  const place = weekday(day)
  return place !== 0 && place !== 6 && !publicHolidays(Number(day.slice(0, 4))).has(day)
}

/** `day` itself when it is a working day, otherwise the first one after it. */
export function firstWorkingDayFrom(day: CalendarDate): CalendarDate {
  let found = day
  while (!isWorkingDay(found)) found = addDays(found, 1)
  return found
}

/**
 * The last day of a term of `days` that starts the day after `startOn`. A term that ends on a Saturday, a Sunday or
 * a public holiday runs on to the end of the next day that is none (Algemene termijnenwet art. 1, first paragraph).
 * The law leaves terms of more than twelve weeks out (art. 4); here they follow the same rule.
 */
export function endOfTerm(startOn: CalendarDate, days: number): CalendarDate {
  return firstWorkingDayFrom(addDays(startOn, days))
}

function weekday(day: CalendarDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

function date(year: number, month: number, day: number): CalendarDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
