import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { perform } from '#app/workflow/perform.server.ts'
import { letter } from '#db/schema/index.ts'
import { readDraft } from './draft.server.ts'
import type { LetterStepInput } from './input.ts'
import { assertNotApproved, authoriseLetter, letterRow, trailPlace } from './letter-place.server.ts'
import { assertLetterPrintable } from './printable.server.ts'

/** Lays the letter before the college. Throws `Forbidden`/`NotFound`, `Refusal` once it is approved or when it can't be printed. */
export function markReady(
  context: Context,
  actor: Actor,
  letterId: number,
  input: LetterStepInput,
): { letterId: number } {
  return setReady(context, actor, letterId, input, true)
}

/** Takes the letter back to go on with it. Errors as `markReady`. */
export function takeBack(
  context: Context,
  actor: Actor,
  letterId: number,
  input: LetterStepInput,
): { letterId: number } {
  return setReady(context, actor, letterId, input, false)
}

function setReady(
  context: Context,
  actor: Actor,
  letterId: number,
  input: LetterStepInput,
  ready: boolean,
): { letterId: number } {
  return perform(context, actor, input, (work) => {
    const row = letterRow(work.tx, letterId)
    authoriseLetter(actor, 'editLetter', row)
    assertNotApproved(row)
    if ((row.readyAt !== null) === ready) return { letterId }
    if (ready) assertLetterPrintable(readDraft(work.tx, row, work.now).model)
    const readyAt = ready ? work.now : null
    work.tx.update(letter).set({ readyAt }).where(eq(letter.id, letterId)).run()
    const action = ready ? 'markLetterReady' : 'takeLetterBack'
    work.record({ ...trailPlace(row), action, subject: `letter:${letterId}` })
    return { letterId }
  })
}
