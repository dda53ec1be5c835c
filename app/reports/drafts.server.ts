import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { peopleByIds } from '#app/accounts/people.server.ts'
import { type Actor, may } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import { file, intakeDraft, report } from '#db/schema/index.ts'
import { officesOf } from './audit-offices.server.ts'
import { draftReport } from './draft.ts'

/** One draft as stored. Throws `NotFound` when there is none, or it is of an office that `actor` does not work for. */
export function draftRow(db: Readable, actor: Actor, draftId: number) {
  const row = db.select().from(intakeDraft).where(eq(intakeDraft.id, draftId)).get()
  if (row === undefined || !may(actor, 'enterReport', { auditOfficeId: row.auditOfficeId }))
    throw new NotFound()
  return { ...row, draft: draftReport.parse(row.records) }
}

/** All that the page of one draft shows. Throws `NotFound` as `draftRow`. */
export function readDraft(context: Context, actor: Actor, draftId: number) {
  const { db } = context
  const row = draftRow(db, actor, draftId)
  const office = officesOf(context, actor).find((one) => one.id === row.auditOfficeId)
  if (office === undefined) throw new NotFound()
  const { id, draft, sourceText, changedAt, reportId, sourceFileId } = row
  const source =
    sourceFileId === null
      ? null
      : (db
          .select({ id: file.id, name: file.name, sha256: file.sha256 })
          .from(file)
          .where(eq(file.id, sourceFileId))
          .get() ?? null)
  const created =
    reportId === null
      ? null
      : (db.select({ slug: report.slug }).from(report).where(eq(report.id, reportId)).get() ?? null)
  return { id, office, draft, sourceText, changedAt, source, created }
}

export type DraftPage = ReturnType<typeof readDraft>

/** The drafts on which the offices of `actor` are still working, newest first. */
export function openDrafts(context: Context, actor: Actor) {
  const offices = officesOf(context, actor).map((one) => one.id)
  const rows = context.db
    .select()
    .from(intakeDraft)
    .where(and(inArray(intakeDraft.auditOfficeId, offices), isNull(intakeDraft.reportId)))
    .orderBy(desc(intakeDraft.changedAt))
    .all()
  const names = peopleByIds(
    context.db,
    rows.map((row) => row.createdBy),
  )
  return rows.map((row) => {
    const { title, recommendations } = draftReport.parse(row.records)
    return {
      id: row.id,
      title,
      recommendations: recommendations.length,
      changedAt: row.changedAt,
      createdBy: names.get(row.createdBy)?.name ?? '',
    }
  })
}
