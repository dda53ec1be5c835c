import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { type FollowUpPlace, followUpPlace } from '#app/follow-ups/place.server.ts'
import { storeEvidence } from '#app/follow-ups/store-evidence.server.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import { councilPaper, decision, decisionOutcome, notificationSchedule } from '#db/schema/index.ts'
import type { RecordDecisionInput } from './input.ts'

/** Which council decides about which report. */
export type Meeting = { reportId: number; municipalityCode: string; auditOfficeId: number }

/**
 * Logs what one council decided about one report: the outcome per follow-up, the papers, the deadlines and the
 * notification schedule. With `replacesId` it corrects a decision logged before.
 * Throws `Forbidden`/`NotFound`, `Refusal` when the meeting lies ahead.
 */
export function recordDecision(
  context: Context,
  actor: Actor,
  meeting: Meeting,
  input: RecordDecisionInput,
): { decisionId: number } {
  return perform(context, actor, input, (work) => {
    const { reportId, municipalityCode } = meeting
    authorise(actor, 'recordDecision', { municipalityCode })
    if (input.occurredOn > work.today)
      throw new Refusal('occurredOn', 'De vergadering moet nog komen; leg het besluit daarna vast')
    if (input.replacesId !== undefined) assertDecisionOf(work, meeting, input.replacesId)
    const places = input.outcomes.map((row) => placeIn(work, meeting, row.followUpId))
    const { agendaItem, documentUrl, planOfActionDueOn, implementationDueOn, replacesId } = input
    const content = { agendaItem, documentUrl, planOfActionDueOn, implementationDueOn }
    const { decisionId } = work.tx
      .insert(decision)
      .values({
        reportId,
        municipalityCode,
        ...content,
        replacesId,
        ...work.fact(input.occurredOn),
      })
      .returning({ decisionId: decision.id })
      .get()
    work.tx
      .insert(decisionOutcome)
      .values(input.outcomes.map((row) => ({ decisionId, ...row })))
      .run()
    if (input.papers.length > 0)
      work.tx
        .insert(councilPaper)
        .values(
          input.papers.map((paper) => ({ decisionId, ...paper, title: paper.title || paper.url })),
        )
        .run()
    storeEvidence(work, input, { decisionId }, input.occurredOn)
    scheduleNotification(work, meeting, decisionId, input)
    input.outcomes.forEach((row, index) => {
      work.record({
        ...places[index],
        action: 'recordDecision',
        subject: `decision:${decisionId}`,
        after: { ...content, occurredOn: input.occurredOn, ...row },
      })
    })
    return { decisionId }
  })
}

function placeIn(work: Work, meeting: Meeting, followUpId: number): FollowUpPlace {
  const place = followUpPlace(work.tx, followUpId, work.today)
  const belongs =
    place.reportId === meeting.reportId && place.municipalityCode === meeting.municipalityCode
  if (!belongs) throw new NotFound()
  return place
}

function scheduleNotification(
  work: Work,
  meeting: Meeting,
  decisionId: number,
  input: RecordDecisionInput,
): void {
  if (input.notificationFirstDueOn === null) return
  const content = {
    firstDueOn: input.notificationFirstDueOn,
    everyMonths: input.notificationEveryMonths,
  }
  const { reportId, municipalityCode } = meeting
  const { id } = work.tx
    .insert(notificationSchedule)
    .values({ reportId, municipalityCode, decisionId, ...content, ...work.fact(input.occurredOn) })
    .returning({ id: notificationSchedule.id })
    .get()
  work.record({
    reportId,
    municipalityCode,
    action: 'setNotificationSchedule',
    subject: `notificationSchedule:${id}`,
    after: content,
  })
}

function assertDecisionOf(work: Work, meeting: Meeting, decisionId: number): void {
  const found = work.tx.select().from(decision).where(eq(decision.id, decisionId)).get()
  const belongs =
    found?.reportId === meeting.reportId && found.municipalityCode === meeting.municipalityCode
  if (!belongs) throw new NotFound()
}
