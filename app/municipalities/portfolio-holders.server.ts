import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { perform, type Submission } from '#app/workflow/perform.server.ts'
import { portfolioHolder } from '#db/schema/index.ts'
import { municipalitySettings } from './set-municipality.server.ts'

/** Adds an alderman or the mayor as portfolio holder, from today on. Returns the id. Throws `Forbidden`, `NotFound`. */
export function addPortfolioHolder(
  context: Context,
  actor: Actor,
  municipalityCode: string,
  { name, portfolio, ...submit }: { name: string; portfolio: string } & Submission,
): number {
  return perform(context, actor, submit, (work) => {
    authorise(actor, 'manageInstallation', {})
    municipalitySettings(work.tx, municipalityCode)
    const { id } = work.tx
      .insert(portfolioHolder)
      .values({ municipalityCode, name, portfolio, fromOn: work.today })
      .returning({ id: portfolioHolder.id })
      .get()
    const after = { name, portfolio }
    const subject = `portfolioHolder:${id}`
    work.record({ action: 'addPortfolioHolder', municipalityCode, subject, after })
    return id
  })
}

/**
 * Ends the time of a portfolio holder as of today: nothing new can be given to it, what it answers for stays until the
 * coordinator hands it over. Throws `Forbidden`, `NotFound`.
 */
export function endPortfolioHolder(
  context: Context,
  actor: Actor,
  municipalityCode: string,
  { id, ...submit }: { id: number } & Submission,
): void {
  perform(context, actor, submit, (work) => {
    authorise(actor, 'manageInstallation', {})
    const untilOn = work.today
    const there = and(
      eq(portfolioHolder.id, id),
      eq(portfolioHolder.municipalityCode, municipalityCode),
    )
    const holder = work.tx.select().from(portfolioHolder).where(there).get()
    if (holder === undefined) throw new NotFound()
    // Sent again: it was ended already.
    if (holder.untilOn !== null) return
    work.tx.update(portfolioHolder).set({ untilOn }).where(there).run()
    const subject = `portfolioHolder:${id}`
    const after = { portfolioHolderId: id, untilOn }
    work.record({ action: 'endPortfolioHolder', municipalityCode, subject, after })
  })
}
