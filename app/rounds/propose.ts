import { type Deadline, isPending } from '#app/deadlines/deadline.ts'
import { outOfRecess, type Recess } from '#app/deadlines/recess.ts'
import { addDays, type CalendarDate, daysBetween } from '#app/workflow/calendar-date.ts'

/** A round as it is stored, as far as planning the next one needs it. */
export type EarlierRound = { reportId: number; periodUntil: CalendarDate; closed: boolean }

/** The dates of a round. */
export type RoundDates = {
  periodFrom: CalendarDate
  /** The reference date of the letter. */
  periodUntil: CalendarDate
  updatesDueOn: CalendarDate
  collegeMeetingOn: CalendarDate
  sendBy: CalendarDate
}

/** A round that the app proposes ahead of a date by which the council must be informed. */
export type ProposedRound = RoundDates & {
  reportId: number
  municipalityCode: string
  notificationDueOn: CalendarDate
}

/** How long before a notification deadline a round is proposed. */
export const leadDays = 56

const tuesday = 2
const daysForOwners = 10
const daysForLetter = 14

/**
 * The rounds to propose on `today`: one for each report of which the next date is at most eight weeks away, or past,
 * and which has no round open. `since` gives per report from when nothing was told yet: the decision or the offering.
 */
export function proposedRounds(
  notifications: readonly Deadline[],
  rounds: readonly EarlierRound[],
  since: ReadonlyMap<number, CalendarDate>,
  recesses: readonly Recess[],
  today: CalendarDate,
): ProposedRound[] {
  const proposed = new Map<number, ProposedRound>()
  for (const deadline of notifications) {
    const { reportId, municipalityCode, dueOn } = deadline
    if (deadline.kind !== 'notification' || !isPending(deadline)) continue
    if (dueOn === null || daysBetween(today, dueOn) > leadDays) continue
    const ofReport = rounds.filter((round) => round.reportId === reportId)
    if (ofReport.some((round) => !round.closed)) continue
    // Of several dates that were missed, one letter meets all: the round aims at the last of them.
    proposed.set(reportId, {
      reportId,
      municipalityCode,
      notificationDueOn: dueOn,
      ...roundDates(dueOn, startOf(ofReport, since.get(reportId) ?? today), recesses, today),
    })
  }
  return [...proposed.values()]
}

/**
 * The dates of a round towards `dueOn`: the college meets on the last Tuesday that leaves three days to send, and
 * wants the letter two weeks after the owners answered. When that is no longer possible, owners get ten days and the
 * rest follows, even when the letter is then late. No date falls in recess or on a day off.
 */
export function roundDates(
  dueOn: CalendarDate,
  periodFrom: CalendarDate,
  recesses: readonly Recess[],
  today: CalendarDate,
): RoundDates {
  const wishedMeeting = meetingUntil(addDays(dueOn, -3), recesses)
  const wishedAnswers = addDays(wishedMeeting, -daysForLetter)
  const updatesDueOn = outOfRecess(later(wishedAnswers, addDays(today, daysForOwners)), recesses)
  const collegeMeetingOn = later(wishedMeeting, meetingFrom(addDays(updatesDueOn, 5), recesses))
  const sendBy = outOfRecess(later(dueOn, addDays(collegeMeetingOn, 1)), recesses)
  return {
    periodFrom: periodFrom < updatesDueOn ? periodFrom : updatesDueOn,
    periodUntil: updatesDueOn,
    updatesDueOn,
    collegeMeetingOn,
    sendBy,
  }
}

function startOf(earlier: readonly EarlierRound[], since: CalendarDate): CalendarDate {
  const last = earlier
    .map((round) => round.periodUntil)
    .sort()
    .at(-1)
  return last === undefined ? since : addDays(last, 1)
}

/** The last Tuesday on or before `day` on which a college meets. */
function meetingUntil(day: CalendarDate, recesses: readonly Recess[]): CalendarDate {
  const last = addDays(day, -((weekday(day) - tuesday + 7) % 7))
  return outOfRecess(last, recesses) === last ? last : meetingUntil(addDays(last, -7), recesses)
}

/** The first Tuesday on or after `day` on which a college meets. */
function meetingFrom(day: CalendarDate, recesses: readonly Recess[]): CalendarDate {
  const next = addDays(day, (tuesday - weekday(day) + 7) % 7)
  return outOfRecess(next, recesses) === next ? next : meetingFrom(addDays(next, 7), recesses)
}

function weekday(day: CalendarDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b
}
