import type { Actor } from '#app/accounts/permissions.ts'
import { type FollowUpPlace, followUpPlace } from '#app/follow-ups/place.server.ts'
import { storeDocument } from '#app/follow-ups/store-evidence.server.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { Conflict, NotFound, Refusal } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import { councilPaper, decision, decisionOutcome, evidence } from '#db/schema/index.ts'
import { scheduleByDecision } from './decided-schedule.server.ts'
import type { RecordDecisionInput } from './input.ts'
import {
  decisionToCorrect,
  type LoggedDecision,
  type Meeting,
  newestDecisionId,
} from './logged-decision.server.ts'

/**
 * Logs what one council decided about one report: the outcome per follow-up, the papers, the deadlines and the
 * notification schedule. With `replacesId` it corrects a decision logged before, and what that one set.
 * `seenVersion` is the newest decision that the form knew of (0: none).
 * Throws `Forbidden`/`NotFound`, `Refusal` when the meeting lies ahead, `Conflict`.
 */
export function recordDecision(
  context: Context,
  actor: Actor,
  meeting: Meeting,
  input: RecordDecisionInput,
): { decisionId: number } {
  return perform(context, actor, input, (work) => {
    authorise(actor, 'recordDecision', { municipalityCode: meeting.municipalityCode })
    if (input.occurredOn > work.today)
      throw new Refusal('occurredOn', 'De vergadering moet nog komen; leg het besluit daarna vast')
    assertNothingNewer(work, meeting, input.seenVersion)
    const places = input.outcomes.map((row) => placeIn(work, meeting, row.followUpId))
    const corrected =
      input.replacesId === undefined ? null : decisionToCorrect(work.tx, meeting, input.replacesId)
    if (corrected) assertCovers(input, corrected)
    const decisionId = insertDecision(work, meeting, input)
    const subjects = places.map(({ followUpId }) => ({ followUpId, decisionId }))
    if (input.documentFile === undefined && corrected) keepDocuments(work, corrected, subjects)
    storeDocument(work, input.documentFile, subjects, input.occurredOn)
    scheduleByDecision(work, { ...meeting, decisionId, replacesId: input.replacesId }, input)
    input.outcomes.forEach((row, index) => {
      work.record({
        ...places[index],
        action: corrected ? 'correctDecision' : 'recordDecision',
        subject: `decision:${decisionId}`,
        before: corrected && rowOf(corrected, row.followUpId),
        after: { ...contentOf(input), ...row },
      })
    })
    return { decisionId }
  })
}

type Content = Pick<
  RecordDecisionInput,
  'occurredOn' | 'agendaItem' | 'documentUrl' | 'planOfActionDueOn' | 'implementationDueOn'
>

function contentOf(from: Content): Content {
  const { occurredOn, agendaItem, documentUrl, planOfActionDueOn, implementationDueOn } = from
  return { occurredOn, agendaItem, documentUrl, planOfActionDueOn, implementationDueOn }
}

/** What a decision said about one follow-up, for the trail. */
function rowOf(logged: LoggedDecision, followUpId: number) {
  return {
    ...contentOf(logged),
    ...logged.outcomes.find((row) => row.followUpId === followUpId),
  }
}

function insertDecision(work: Work, meeting: Meeting, input: RecordDecisionInput): number {
  const { reportId, municipalityCode } = meeting
  const { decisionId } = work.tx
    .insert(decision)
    .values({
      reportId,
      municipalityCode,
      ...contentOf(input),
      replacesId: input.replacesId,
      ...work.fact(input.occurredOn),
    })
    .returning({ decisionId: decision.id })
    .get()
  const outcomes = input.outcomes.map((row) => ({ decisionId, ...row }))
  work.tx.insert(decisionOutcome).values(outcomes).run()
  const papers = input.papers.map((paper) => ({
    decisionId,
    ...paper,
    title: paper.title || paper.url,
  }))
  if (papers.length > 0) work.tx.insert(councilPaper).values(papers).run()
  return decisionId
}

function placeIn(work: Work, meeting: Meeting, followUpId: number): FollowUpPlace {
  const place = followUpPlace(work.tx, followUpId, work.today)
  const belongs =
    place.reportId === meeting.reportId && place.municipalityCode === meeting.municipalityCode
  if (!belongs) throw new NotFound()
  return place
}

function assertNothingNewer(work: Work, meeting: Meeting, seenVersion: number | undefined): void {
  if (seenVersion !== undefined && newestDecisionId(work.tx, meeting) !== seenVersion)
    throw new Conflict()
}

/** The documents of the decision that is corrected stay with it, unless another file came. */
function keepDocuments(
  work: Work,
  corrected: LoggedDecision,
  subjects: readonly { followUpId: number; decisionId: number }[],
): void {
  const rows = corrected.documents.flatMap((document) =>
    subjects.map((subject) => ({ ...subject, ...document, ...work.fact(corrected.occurredOn) })),
  )
  if (rows.length > 0) work.tx.insert(evidence).values(rows).run()
}

/** A correction speaks about everything that the wrong one spoke about, so that nothing of it stays behind. */
function assertCovers(input: RecordDecisionInput, corrected: LoggedDecision): void {
  const covered = new Set(input.outcomes.map((row) => row.followUpId))
  const missing = corrected.outcomes.some((row) => !covered.has(row.followUpId))
  if (missing)
    throw new Refusal(
      'outcomes',
      'Kies bij elke aanbeveling van het besluit dat u corrigeert wat de raad besloot',
    )
}
