import { and, asc, count, eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import { perform, type Submission } from '#app/workflow/perform.server.ts'
import type { Readable } from '#db/client.ts'
import { savedView } from '#db/schema/index.ts'

const mostViews = 30

export type SavedView = { id: number; name: string; query: string }

/** The views that a person saved, by name. */
export function savedViewsOf(db: Readable, personId: number): SavedView[] {
  return db
    .select({ id: savedView.id, name: savedView.name, query: savedView.query })
    .from(savedView)
    .where(eq(savedView.personId, personId))
    .orderBy(asc(savedView.name))
    .all()
}

/**
 * Keeps the list at `query` under a name for the actor alone; a view of that name is replaced. Throws `Refusal` when
 * there are too many.
 */
export function saveView(
  context: Context,
  actor: Actor,
  input: Submission & { name: string; query: string },
): void {
  authorise(actor, 'viewMunicipality', {})
  perform(context, actor, input, ({ tx, now, record }) => {
    const { name, query } = input
    const { personId } = actor
    const mine = eq(savedView.personId, personId)
    const before = tx
      .select()
      .from(savedView)
      .where(and(mine, eq(savedView.name, name)))
      .get()
    const { total } = tx.select({ total: count() }).from(savedView).where(mine).get() ?? {}
    if (before === undefined && total !== undefined && total >= mostViews)
      throw new Refusal('name', `U hebt al ${mostViews} weergaven; verwijder er eerst een`)
    const { id: viewId } = tx
      .insert(savedView)
      .values({ personId, name, query, savedAt: now })
      .onConflictDoUpdate({
        target: [savedView.personId, savedView.name],
        set: { query, savedAt: now },
      })
      .returning({ id: savedView.id })
      .get()
    record({
      action: 'saveView',
      subject: `savedView:${viewId}`,
      before: before && { query: before.query },
      after: { name, query },
    })
    return null
  })
}

/** Drops a view of the actor. Throws `NotFound` for one that is someone else's. */
export function dropView(
  context: Context,
  actor: Actor,
  input: Submission & { viewId: number },
): void {
  perform(context, actor, input, ({ tx, record }) => {
    const gone = tx
      .delete(savedView)
      .where(and(eq(savedView.id, input.viewId), eq(savedView.personId, actor.personId)))
      .returning()
      .get()
    if (gone === undefined) throw new NotFound()
    record({
      action: 'dropView',
      subject: `savedView:${gone.id}`,
      before: { name: gone.name, query: gone.query },
    })
    return null
  })
}
