import type { ExtensionFact, Fact } from '#app/follow-ups/facts.ts'
import { type Moment, validAt } from '#app/follow-ups/history.ts'
import {
  type CalendarDate,
  dateOf,
  daysBetween,
  type Instant,
} from '#app/workflow/calendar-date.ts'
import type { Deadline } from './deadline.ts'
import { extendedDate } from './extended.ts'
import type { Recess } from './recess.ts'
import { type Schedule, type ScheduledDate, scheduledDates } from './schedule.ts'

export type ScheduleFact = Fact & Schedule

/** A single date beside the schedule, set by the griffie. */
export type SingleDateFact = Fact & { dueOn: CalendarDate; reason: string }

/** All that is stored about how one college informs its council about one report. */
export type NotificationFacts = {
  reportId: number
  municipalityCode: string
  schedules: readonly ScheduleFact[]
  singleDates: readonly SingleDateFact[]
  /** Progress letters that were sent and correct no other. */
  letters: readonly { sentAt: Instant }[]
  /** The extensions of all its follow-ups; those of this kind move a date. */
  extensions: readonly ExtensionFact[]
  recesses: readonly Recess[]
}

/**
 * The dates by which the council must be informed, up to `until`, as known at `moment`. A newer schedule takes over
 * from the day that it was set: dates of the older one before that day stay.
 *
 * A letter meets every date before it that was still open. It meets the next one too when nothing was open, or when
 * it comes nearer to that date than to the one before: a late letter does not excuse from the next.
 */
export function notificationDeadlines(
  facts: NotificationFacts,
  moment: Moment,
  until: CalendarDate,
): Deadline[] {
  const extensions = validAt(facts.extensions, moment).map((extension) => ({
    ...extension,
    ruling: validAt(extension.rulings, moment).at(-1) ?? null,
  }))
  const dates = namedDates(facts, moment, until)
    .map((date) => ({
      ...date,
      ...extendedDate(date.dueOn, { kind: 'notification', stepId: null }, extensions),
      firstDueOn: date.dueOn,
    }))
    .sort((a, b) => order(a.dueOn, b.dueOn) || order(a.nominalOn, b.nominalOn))
  const metOn = meetings(dates, lettersKnown(facts, moment))
  return dates.map((date, place) => ({
    key: `notification:${facts.reportId}:${facts.municipalityCode}:${date.nominalOn}`,
    kind: 'notification',
    reportId: facts.reportId,
    municipalityCode: facts.municipalityCode,
    followUpId: null,
    stepId: null,
    updateRequestId: null,
    firstDueOn: date.firstDueOn,
    dueOn: date.dueOn,
    metOn: metOn[place] ?? null,
    waived: false,
    extensions: date.extensions,
  }))
}

type NamedDate = ScheduledDate & { setOn: CalendarDate }

function namedDates(facts: NotificationFacts, moment: Moment, until: CalendarDate): NamedDate[] {
  const schedules = validAt(facts.schedules, moment)
  const scheduled = schedules.flatMap((schedule, place) => {
    const next = schedules[place + 1]?.occurredOn
    return scheduledDates(schedule, { from: schedule.firstDueOn, until }, facts.recesses)
      .filter(({ nominalOn }) => next === undefined || nominalOn < next)
      .map((date) => ({ ...date, setOn: schedule.occurredOn }))
  })
  const taken = new Set(scheduled.map((date) => date.nominalOn))
  const single = validAt(facts.singleDates, moment)
    .filter(({ dueOn }) => dueOn <= until && !taken.has(dueOn))
    .map(({ dueOn, occurredOn }) => ({ nominalOn: dueOn, dueOn, setOn: occurredOn }))
  return [...scheduled, ...single]
}

function lettersKnown(facts: NotificationFacts, moment: Moment): CalendarDate[] {
  return facts.letters
    .filter(({ sentAt }) => sentAt <= moment.knownAt && dateOf(sentAt) <= moment.on)
    .map(({ sentAt }) => dateOf(sentAt))
    .sort()
}

/** For each date, in order, the day of the letter that met it; none sent before the date was set. */
function meetings(
  dates: readonly { dueOn: CalendarDate; setOn: CalendarDate }[],
  letters: readonly CalendarDate[],
): (CalendarDate | undefined)[] {
  const metOn: (CalendarDate | undefined)[] = dates.map(() => undefined)
  for (const letter of letters) {
    let late = false
    dates.forEach(({ dueOn }, place) => {
      if (dueOn < letter && metOn[place] === undefined) {
        metOn[place] = letter
        late = true
      }
    })
    const place = dates.findIndex(({ dueOn }) => dueOn >= letter)
    const next = dates[place]
    if (next === undefined || metOn[place] !== undefined || letter < next.setOn) continue
    const before = dates[place - 1]
    const nearer =
      before === undefined || daysBetween(letter, next.dueOn) < daysBetween(before.dueOn, letter)
    if (!late || nearer) metOn[place] = letter
  }
  return metOn
}

function order(a: CalendarDate, b: CalendarDate): number {
  return a === b ? 0 : a < b ? -1 : 1
}
