import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { perform } from '#app/workflow/perform.server.ts'
import { letter, letterPassage } from '#db/schema/index.ts'
import type { LetterStepInput } from './input.ts'
import { assertNotApproved, authoriseLetter, letterRow, trailPlace } from './letter-place.server.ts'

/** Throws a draft away, with what was worded in it. Throws `Forbidden`/`NotFound`, `Refusal` once it is approved. */
export function discardLetter(
  context: Context,
  actor: Actor,
  letterId: number,
  input: LetterStepInput,
): { letterId: number } {
  return perform(context, actor, input, (work) => {
    const row = letterRow(work.tx, letterId)
    authoriseLetter(actor, 'editLetter', row)
    assertNotApproved(row)
    const passages = work.tx
      .delete(letterPassage)
      .where(eq(letterPassage.letterId, letterId))
      .returning()
      .all()
    work.tx.delete(letter).where(eq(letter.id, letterId)).run()
    work.record({
      ...trailPlace(row),
      action: 'discardLetter',
      subject: `letter:${letterId}`,
      before: {
        asOf: row.asOf,
        passages: passages.map(({ passage, text }) => ({ passage, text })),
      },
    })
    return { letterId }
  })
}
