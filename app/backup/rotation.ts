import { dateOf, type Instant } from '#app/workflow/calendar-date.ts'

/** How long backups are kept: each one for two days, then the last of each day, then the last of each month. */
export type Keeping = { days: number; months: number }

const all = 2 * 24 * 3_600_000
const form = /^opvolgwijzer-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.db$/

/** The file name of a backup that was made at `moment`. */
export function backupName(moment: Instant): string {
  return `opvolgwijzer-${moment.slice(0, 19).replace(/[-:]/g, '')}Z.db`
}

/** When the backup of this name was made; null for a file that is no backup of the schedule. */
export function momentOf(name: string): Instant | null {
  const parts = form.exec(name)
  if (parts === null) return null
  const [, year, month, day, hour, minute, second] = parts
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
}

/** The backups among `names`, newest first. */
export function backupsAmong(names: readonly string[]): string[] {
  return names.filter((name) => momentOf(name) !== null).sort((a, b) => (a < b ? 1 : -1))
}

/** Which of these backups have had their time at `now`. The newest is always kept, and so is any file of another name. */
export function toDiscard(names: readonly string[], now: Instant, keeping: Keeping): string[] {
  const seen = new Set<string>()
  return backupsAmong(names).filter((name, place) => {
    const moment = momentOf(name) ?? now
    const age = Date.parse(now) - Date.parse(moment)
    const day = dateOf(moment)
    const month = day.slice(0, 7)
    const reasons = [
      place === 0 || age <= all,
      !seen.has(day) && age <= keeping.days * 24 * 3_600_000,
      !seen.has(month) && monthsBetween(month, dateOf(now)) < keeping.months,
    ]
    seen.add(day).add(month)
    return !reasons.includes(true)
  })
}

function monthsBetween(month: string, day: string): number {
  const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  return count(day) - count(month)
}
