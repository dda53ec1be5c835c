import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { Conflict, NotFound } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import { letterPassage } from '#db/schema/index.ts'
import { readDraft } from './draft.server.ts'
import type { EditPassageInput, RestorePassageInput } from './input.ts'
import {
  assertNotApproved,
  authoriseLetter,
  type LetterRow,
  letterRow,
  trailPlace,
} from './letter-place.server.ts'
import { assertPrintable } from './printable.server.ts'

/**
 * Puts the words of a person in the place of a generated passage. Text that equals the generated one sets it back.
 * Throws `Forbidden`/`NotFound`, `Refusal` once the letter is approved or for characters that a letter can't hold,
 * `Conflict` when someone else changed the passage since `seenChangedAt`.
 */
export function editPassage(
  context: Context,
  actor: Actor,
  letterId: number,
  input: EditPassageInput,
): { edited: boolean } {
  return perform(context, actor, input, (work) => {
    const row = passageToChange(work, actor, letterId, input)
    assertPrintable('text', input.text)
    const passage = readDraft(work.tx, row, work.now).passages.find(
      ({ key }) => key === input.passage,
    )
    if (passage === undefined) throw new NotFound()
    const before = takeOut(work, letterId, input.passage)
    const edited = input.text !== passage.generated
    if (edited) {
      work.tx
        .insert(letterPassage)
        .values({
          letterId,
          passage: input.passage,
          text: input.text,
          generatedHash: passage.generatedHash,
          changedAt: work.now,
          changedBy: actor.personId,
        })
        .run()
    }
    record(work, row, 'editPassage', input.passage, before, edited ? input.text : null)
    return { edited }
  })
}

/** Sets a passage back to the generated text. Errors as `editPassage`. */
export function restorePassage(
  context: Context,
  actor: Actor,
  letterId: number,
  input: RestorePassageInput,
): { edited: boolean } {
  return perform(context, actor, input, (work) => {
    const row = passageToChange(work, actor, letterId, input)
    const before = takeOut(work, letterId, input.passage)
    if (before !== null) record(work, row, 'restorePassage', input.passage, before, null)
    return { edited: false }
  })
}

function passageToChange(
  work: Work,
  actor: Actor,
  letterId: number,
  input: RestorePassageInput,
): LetterRow {
  const row = letterRow(work.tx, letterId)
  authoriseLetter(actor, 'editLetter', row)
  assertNotApproved(row)
  const changedAt = current(work, letterId, input.passage)?.changedAt ?? ''
  if (changedAt !== input.seenChangedAt) throw new Conflict(changedAt)
  return row
}

function current(work: Work, letterId: number, passage: string) {
  return work.tx.select().from(letterPassage).where(isPassage(letterId, passage)).get()
}

function takeOut(work: Work, letterId: number, passage: string): string | null {
  const before = current(work, letterId, passage)?.text ?? null
  work.tx.delete(letterPassage).where(isPassage(letterId, passage)).run()
  return before
}

function isPassage(letterId: number, passage: string) {
  return and(eq(letterPassage.letterId, letterId), eq(letterPassage.passage, passage))
}

function record(
  work: Work,
  row: LetterRow,
  action: 'editPassage' | 'restorePassage',
  passage: string,
  before: string | null,
  after: string | null,
): void {
  work.record({
    ...trailPlace(row),
    action,
    subject: `letter:${row.id}`,
    before: { passage, text: before },
    after: { passage, text: after },
  })
}
