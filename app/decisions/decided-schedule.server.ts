import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Work } from '#app/workflow/perform.server.ts'
import { notificationSchedule } from '#db/schema/index.ts'
import { type Meeting, scheduleOf } from './logged-decision.server.ts'

type Deciding = Meeting & { decisionId: number; replacesId?: number | undefined }

type DecidedSchedule = {
  occurredOn: CalendarDate
  notificationFirstDueOn: CalendarDate | null
  notificationEveryMonths: number | null
}

/**
 * Sets the notification schedule of a decision. When the decision corrects another one, the schedule of that one is
 * replaced, or taken away when the corrected decision has none.
 */
export function scheduleByDecision(work: Work, deciding: Deciding, decided: DecidedSchedule): void {
  const { decisionId, reportId, municipalityCode, replacesId } = deciding
  const before = replacesId === undefined ? null : scheduleOf(work.tx, replacesId)
  const { notificationFirstDueOn, notificationEveryMonths } = decided
  const firstDueOn = notificationFirstDueOn ?? before?.firstDueOn
  if (firstDueOn === undefined) return
  const withdrawn = notificationFirstDueOn === null
  const content = { firstDueOn, everyMonths: notificationEveryMonths, withdrawn }
  const { id } = work.tx
    .insert(notificationSchedule)
    .values({
      reportId,
      municipalityCode,
      decisionId,
      replacesId: before?.id ?? null,
      ...work.fact(decided.occurredOn),
      ...content,
    })
    .returning({ id: notificationSchedule.id })
    .get()
  work.record({
    reportId,
    municipalityCode,
    action: 'setNotificationSchedule',
    subject: `notificationSchedule:${id}`,
    ...(before && { before: { firstDueOn: before.firstDueOn, everyMonths: before.everyMonths } }),
    after: content,
  })
}
