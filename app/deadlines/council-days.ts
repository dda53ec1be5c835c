import ICAL from 'ical.js'
import { parseDutchDate } from '#app/ui/parse-date.ts'
import { addDays, type CalendarDate, dateOf } from '#app/workflow/calendar-date.ts'
import type { CouncilMeeting } from './agenda-months.ts'
import type { Recess } from './recess.ts'

/** What was recognised in pasted lines or a calendar file, and the lines in which nothing was. */
export type CouncilDays = {
  recesses: Recess[]
  meetings: CouncilMeeting[]
  unread: string[]
}

const usualTitle = 'Raadsvergadering'

/**
 * Reads the days of a council from pasted text, one a line, or from the text of an iCalendar file. A line with two
 * dates is a recess (`Zomerreces 11 juli 2026 t/m 23 augustus 2026`), one with one date a meeting.
 */
export function readCouncilDays(text: string): CouncilDays {
  return /^\s*BEGIN:VCALENDAR/i.test(text) ? readCalendarFile(text) : readLines(text)
}

const dateForm = /\d{4}-\d{2}-\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4}/gi

function readLines(text: string): CouncilDays {
  const days: CouncilDays = { recesses: [], meetings: [], unread: [] }
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue
    const dates = [...line.matchAll(dateForm)].map((match) => parseDutchDate(match[0]))
    const name = nameIn(line)
    const [first, second] = dates
    if (dates.length === 0 || dates.length > 2 || dates.includes(null)) days.unread.push(line)
    else if (first && second === undefined) days.meetings.push(meeting(first, name))
    else if (first && second && first <= second) days.recesses.push(recess(first, second, name))
    else days.unread.push(line)
  }
  return days
}

/** What is left of a line without its dates and the words between them. */
function nameIn(line: string): string {
  return line
    .replace(dateForm, ' ')
    .replace(/\b(van|vanaf|t\/m|tot en met|tot|ma|di|wo|do|vr|za|zo)\b\.?/gi, ' ')
    .replace(/\b(maan|dins|woens|donder|vrij|zater|zon)dag\b/gi, ' ')
    .replace(/[\s;,:–—-]+/g, ' ')
    .trim()
}

/** Throws nothing: a file that cannot be read comes back as unread. */
function readCalendarFile(text: string): CouncilDays {
  const days: CouncilDays = { recesses: [], meetings: [], unread: [] }
  const calendar = parsed(text)
  if (calendar === null) return { ...days, unread: ['Dit agendabestand is niet te lezen.'] }
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component)
    const start = dayOf(event.startDate)
    const name = (event.summary ?? '').trim()
    if (start === null) {
      days.unread.push(name || 'een afspraak zonder datum')
      continue
    }
    const last = lastDayOf(event, start)
    if (last > start || /reces|vakantie/i.test(name)) days.recesses.push(recess(start, last, name))
    else days.meetings.push(meeting(start, name))
  }
  return days
}

function parsed(text: string): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(text))
  } catch {
    return null
  }
}

function dayOf(time: ICAL.Time | null): CalendarDate | null {
  if (time === null) return null
  // A time in a zone of its own counts on the day that is written; only UTC must be brought over.
  const isUtc = !time.isDate && time.zone === ICAL.Timezone.utcTimezone
  return isUtc ? dateOf(time.toJSDate().toISOString()) : time.toString().slice(0, 10)
}

/** DTEND of a whole-day event is the day after the last one (RFC 5545, 3.6.1). */
function lastDayOf(event: ICAL.Event, start: CalendarDate): CalendarDate {
  const end = dayOf(event.endDate)
  if (end === null || end <= start) return start
  return event.startDate.isDate ? addDays(end, -1) : end
}

function meeting(meetsOn: CalendarDate, name: string): CouncilMeeting {
  return { meetsOn, title: name === '' ? usualTitle : name.slice(0, 200) }
}

function recess(fromOn: CalendarDate, untilOn: CalendarDate, name: string): Recess {
  return { name: name === '' ? 'reces' : name.slice(0, 200), fromOn, untilOn }
}
