import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { type NotificationFacts, notificationDeadlines } from '#app/deadlines/notification.ts'
import { parseMonths } from '#app/deadlines/schedule.ts'
import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { type Moment, validAt } from '#app/follow-ups/history.ts'
import { addMonths, type CalendarDate, endOfDay } from '#app/workflow/calendar-date.ts'
import type { Readable } from '#db/client.ts'
import {
  decision,
  letter,
  notificationDeadline,
  notificationSchedule,
  recess,
} from '#db/schema/index.ts'
import type { InformingAgreement } from './letter-input.ts'

/** One report in one municipality. */
export type LetterPlace = { reportId: number; municipalityCode: string }

/** How far ahead the next date is looked for. */
const monthsAhead = 60

/**
 * What was agreed on informing the council, and which of those dates a letter of `letterDate` meets; null: nothing
 * was agreed.
 */
export function readAgreement(
  db: Readable,
  place: LetterPlace,
  followUps: readonly FollowUpFacts[],
  letterDate: CalendarDate,
  moment: Moment,
): InformingAgreement | null {
  const facts = readNotificationFacts(db, place, followUps)
  const schedule = validAt(facts.schedules, moment).at(-1)
  if (schedule === undefined && validAt(facts.singleDates, moment).length === 0) return null
  const sentAt = endOfDay(letterDate)
  const then = { on: letterDate, knownAt: sentAt > moment.knownAt ? sentAt : moment.knownAt }
  const until = addMonths(letterDate, monthsAhead)
  const openBefore = notificationDeadlines(facts, then, until).filter(({ metOn }) => metOn === null)
  const after = notificationDeadlines(
    { ...facts, letters: [...facts.letters, { sentAt }] },
    then,
    until,
  )
  const open = new Set(after.filter(({ metOn }) => metOn === null).map(({ key }) => key))
  return {
    decidedOn: schedule ? decidedOn(db, schedule.decisionId) : null,
    everyMonths: schedule?.everyMonths ?? null,
    fixedMonths: schedule?.fixedMonths ?? [],
    meetsOn: openBefore.filter(({ key }) => !open.has(key)).at(-1)?.dueOn ?? null,
    nextOn:
      after.find(({ metOn, dueOn }) => metOn === null && (dueOn ?? '') > letterDate)?.dueOn ?? null,
  }
}

type NotificationFactsWithDecision = NotificationFacts & {
  schedules: readonly (NotificationFacts['schedules'][number] & { decisionId: number | null })[]
}

function readNotificationFacts(
  db: Readable,
  { reportId, municipalityCode }: LetterPlace,
  followUps: readonly FollowUpFacts[],
): NotificationFactsWithDecision {
  const schedules = db
    .select()
    .from(notificationSchedule)
    .where(
      and(
        eq(notificationSchedule.reportId, reportId),
        eq(notificationSchedule.municipalityCode, municipalityCode),
      ),
    )
    .all()
  const singleDates = db
    .select()
    .from(notificationDeadline)
    .where(
      and(
        eq(notificationDeadline.reportId, reportId),
        eq(notificationDeadline.municipalityCode, municipalityCode),
      ),
    )
    .all()
  const letters = db
    .select({ sentAt: letter.sentAt })
    .from(letter)
    .where(
      and(
        eq(letter.municipalityCode, municipalityCode),
        eq(letter.reportId, reportId),
        isNotNull(letter.sentAt),
        isNull(letter.correctsId),
      ),
    )
    .all()
  return {
    reportId,
    municipalityCode,
    schedules: schedules.map((row) => ({ ...row, fixedMonths: parseMonths(row.fixedMonths) })),
    singleDates,
    letters: letters.flatMap(({ sentAt }) => (sentAt === null ? [] : [{ sentAt }])),
    extensions: followUps.flatMap(({ extensions }) => extensions),
    recesses: db.select().from(recess).where(eq(recess.municipalityCode, municipalityCode)).all(),
  }
}

function decidedOn(db: Readable, decisionId: number | null): CalendarDate | null {
  if (decisionId === null) return null
  const row = db.select().from(decision).where(eq(decision.id, decisionId)).get()
  return row?.occurredOn ?? null
}
