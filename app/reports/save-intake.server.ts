import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { Conflict, Refusal } from '#app/workflow/errors.ts'
import { perform } from '#app/workflow/perform.server.ts'
import { intakeDraft } from '#db/schema/index.ts'
import type { DraftReport } from './draft.ts'
import { draftRow } from './drafts.server.ts'

/**
 * Keeps `draft` as it is, right or not. `seenAt` is the moment of the version that it was made from. Throws `NotFound`,
 * `Conflict` when somebody else saved since, `Refusal` when the report was created already.
 */
export function saveIntake(
  context: Context,
  actor: Actor,
  draftId: number,
  draft: DraftReport,
  seenAt: string,
): void {
  perform(context, actor, {}, (work) => {
    const row = draftRow(work.tx, actor, draftId)
    if (row.reportId !== null) throw new Refusal('', 'Dit onderzoek is al aangemaakt')
    if (row.changedAt !== seenAt) throw new Conflict()
    work.tx
      .update(intakeDraft)
      .set({ records: draft, changedAt: work.now })
      .where(eq(intakeDraft.id, draftId))
      .run()
  })
}

/** Throws away a draft from which nothing was created; its source file stays stored. Throws as `saveIntake`. */
export function discardIntake(context: Context, actor: Actor, draftId: number): void {
  perform(context, actor, {}, (work) => {
    const row = draftRow(work.tx, actor, draftId)
    if (row.reportId !== null) throw new Refusal('', 'Dit onderzoek is al aangemaakt')
    work.tx.delete(intakeDraft).where(eq(intakeDraft.id, draftId)).run()
    work.record({
      action: 'discardIntake',
      subject: `intakeDraft:${draftId}`,
      before: { title: row.draft.title, recommendations: row.draft.recommendations.length },
    })
  })
}
