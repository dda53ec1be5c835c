import { eq, sql } from 'drizzle-orm'
import { type Actor, may } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { prepared } from '#db/prepared.ts'
import { decision, evidence, file, followUp, response, statusUpdate } from '#db/schema/index.ts'

const usesOfFile = prepared((db) =>
  db
    .select({
      municipalityCode: sql<
        string | null
      >`coalesce(${followUp.municipalityCode}, ${decision.municipalityCode})`,
      /** The college's response and the council's decision are public; what shows progress is not. */
      isPublic: sql<number>`${evidence.responseId} is not null or ${evidence.decisionId} is not null`,
    })
    .from(evidence)
    .leftJoin(response, eq(response.id, evidence.responseId))
    .leftJoin(statusUpdate, eq(statusUpdate.id, evidence.statusUpdateId))
    .leftJoin(
      followUp,
      sql`${followUp.id} = coalesce(${evidence.followUpId}, ${statusUpdate.followUpId}, ${response.followUpId})`,
    )
    .leftJoin(decision, eq(decision.id, evidence.decisionId))
    .where(eq(evidence.fileId, sql.placeholder('fileId')))
    .prepare(),
)

/**
 * A stored file that is evidence of something `actor` may see: all of its municipalities, and for everybody what
 * belongs to a response or a decision. Throws `NotFound` otherwise, so that nothing leaks.
 */
export function downloadableFile(context: Context, actor: Actor | null, fileId: number) {
  const uses = usesOfFile(context.db).all({ fileId })
  const seen = uses.some(
    ({ municipalityCode, isPublic }) =>
      isPublic === 1 ||
      (municipalityCode !== null && may(actor, 'viewMunicipality', { municipalityCode })),
  )
  const row = seen ? context.db.select().from(file).where(eq(file.id, fileId)).get() : undefined
  if (row === undefined) throw new NotFound()
  return row
}
