// The calendar of the simulation: of its own, so that it can contradict the application.

const daysOff = new Set([
  ...['2025-12-25', '2025-12-26', '2026-01-01', '2026-01-02', '2026-04-03', '2026-04-06'],
  ...['2026-04-27', '2026-05-05', '2026-05-14', '2026-05-15', '2026-05-25', '2026-12-25'],
  ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-04-27', '2027-05-05', '2027-05-06'],
  ...['2027-05-07', '2027-05-17'],
])
const monthNames =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  )

export function plus(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Days from `a` to `b`. */
export function between(a: string, b: string): number {
  return (Date.parse(b) - Date.parse(a)) / 86_400_000
}

export function weekday(day: string): number {
  return new Date(day).getUTCDay()
}

export function isDayOff(day: string): boolean {
  return [0, 6].includes(weekday(day)) || daysOff.has(day)
}

/** `day`, or the first one after it that is no day off and in none of these periods. */
export function movedOut(day: string, recesses: readonly (readonly [string, string])[]): string {
  const blocked = isDayOff(day) || recesses.some(([from, until]) => from <= day && day <= until)
  return blocked ? movedOut(plus(day, 1), recesses) : day
}

/** The same day `months` later; the last one where that month is shorter. */
export function monthsOn(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

/** The date at the end of `text`, written as in `20 maart 2026`. */
export function dutchDateIn(text: string): string {
  const [, day = '', name = '', year] = /(\d+) (\p{L}+) (\d{4})$/u.exec(text) ?? []
  const month = monthNames.indexOf(name) + 1
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}
