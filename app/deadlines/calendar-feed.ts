import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { addDays, type CalendarDate } from '#app/workflow/calendar-date.ts'
import { type Deadline, isPending } from './deadline.ts'
import {
  type Alike,
  groupAlike,
  isDated,
  type NamedDeadline,
  pathOf,
  subjectOf,
} from './named-deadline.ts'
import { deadlineWords } from './words.ts'

/** What a feed shows: its name, and the deadlines with the version of what is known about each. */
export type Feed = {
  name: string
  /** Address of the application, `https://…`. */
  origin: string
  today: CalendarDate
  /** `version` only ever grows: it tells a client which of two copies of a deadline is newer. */
  deadlines: readonly (NamedDeadline & { version: number })[]
}

/**
 * The feed as iCalendar (RFC 5545): one whole-day event a deadline, free time. The UID follows from the deadline, so
 * that one that moves stays the same event; what is met stays visible as done, what is no longer expected is
 * cancelled.
 */
export function calendarFeed({ name, origin, today, deadlines }: Feed): string {
  const calendar = ical({
    name,
    prodId: { company: 'Opvolgwijzer', product: 'termijnen', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 4 * 3600,
  })
  const host = new URL(origin).hostname
  const stamp = new Date(`${today}T00:00:00Z`)
  for (const group of groupsIn(deadlines.filter(isDated))) {
    const [{ deadline, municipality, report }] = group
    calendar.createEvent({
      id: `${deadline.key.replaceAll(':', '-')}@${host}`,
      sequence: Math.max(...group.map(({ version }) => version)),
      stamp,
      start: utcDay(deadline.dueOn),
      end: utcDay(addDays(deadline.dueOn, 1)),
      allDay: true,
      summary: `${prefix(deadline, today)}${capital(deadlineWords[deadline.kind])}: ${subjectOf(group)}`,
      description: `${report}, ${municipality}\n${origin}${pathOf(group)}`,
      url: `${origin}${pathOf(group)}`,
      status: deadline.waived ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

/** What is alike becomes one event, but what is done or no longer expected never hides what still is. */
function groupsIn<Item extends NamedDeadline>(items: readonly Item[]): Alike<Item>[] {
  const expected = items.filter(({ deadline }) => isPending(deadline))
  const met = items.filter(({ deadline }) => deadline.metOn !== null)
  const cancelled = items.filter(({ deadline }) => deadline.metOn === null && deadline.waived)
  return [expected, met, cancelled].flatMap((list) => groupAlike(list))
}

function prefix(deadline: Deadline & { dueOn: CalendarDate }, today: CalendarDate): string {
  if (deadline.metOn !== null) return 'Gereed: '
  return isPending(deadline) && deadline.dueOn < today ? 'Te laat: ' : ''
}

function utcDay(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`)
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
