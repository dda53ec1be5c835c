import { and, eq, isNotNull, like } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { Conflict, Refusal } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import { letter, municipality } from '#db/schema/index.ts'
import { buildLetter, contentHash, ownOf, readDraft } from './draft.server.ts'
import type { ApproveLetterInput } from './input.ts'
import {
  assertNotApproved,
  authoriseLetter,
  type LetterRow,
  letterRow,
  trailPlace,
} from './letter-place.server.ts'
import { letterNumber } from './number.ts'
import { assertLetterPrintable } from './printable.server.ts'

/**
 * The college (or the audit office, of its own letter) approves (stelt vast): the content as it stands now is frozen
 * and gets its number and its date.
 * Throws `Forbidden`/`NotFound`; `Refusal` when it is approved already, for an impossible date, or when the text holds
 * characters that a letter can't; `Conflict` when the facts changed since the college saw `seenContent`.
 */
export function approveLetter(
  context: Context,
  actor: Actor,
  letterId: number,
  input: ApproveLetterInput,
): { number: string } {
  return perform(context, actor, input, (work) => {
    const row = letterRow(work.tx, letterId)
    authoriseLetter(actor, 'approveLetter', row)
    assertNotApproved(row)
    assertDate(row, input.collegeMeetingOn, work.today)
    const shown = readDraft(work.tx, row, work.now).model
    if (input.seenContent !== '' && input.seenContent !== contentHash(shown)) throw new Conflict()
    const number = nextNumber(work, row, input.collegeMeetingOn)
    const { model } = buildLetter(work.tx, row, work.now, {
      ...ownOf(work.tx, row),
      number,
      date: input.collegeMeetingOn,
    })
    assertLetterPrintable(model)
    const { collegeMeetingOn } = input
    work.tx
      .update(letter)
      .set({
        number,
        collegeMeetingOn,
        approvedAt: work.now,
        approvedBy: actor.personId,
        snapshot: model,
      })
      .where(eq(letter.id, letterId))
      .run()
    work.record({
      ...trailPlace(row),
      action: 'approveLetter',
      subject: `letter:${letterId}`,
      after: { number, collegeMeetingOn, content: contentHash(model) },
    })
    return { number }
  })
}

function assertDate(row: LetterRow, collegeMeetingOn: CalendarDate, today: CalendarDate): void {
  if (collegeMeetingOn > today) {
    throw new Refusal(
      'collegeMeetingOn',
      `Deze vergadering moet nog komen; stel de brief vast als ${row.kind === 'progress' ? 'het college' : 'de rekenkamer'} heeft besloten`,
    )
  }
  if (collegeMeetingOn < row.asOf) {
    throw new Refusal('collegeMeetingOn', 'Deze vergadering was vóór de peildatum van de brief')
  }
}

/** The next free number of the year of the meeting, by the pattern of the municipality. */
function nextNumber(work: Work, row: LetterRow, collegeMeetingOn: CalendarDate): string {
  const year = collegeMeetingOn.slice(0, 4)
  const sender =
    row.municipalityCode === null
      ? undefined
      : work.tx
          .select({ pattern: municipality.letterNumberPattern })
          .from(municipality)
          .where(eq(municipality.code, row.municipalityCode))
          .get()
  const pattern = sender?.pattern ?? 'RKB-{jaar}-{volgnummer}'
  const party =
    row.municipalityCode === null
      ? eq(letter.auditOfficeId, row.auditOfficeId ?? 0)
      : eq(letter.municipalityCode, row.municipalityCode)
  const earlier = work.tx
    .select({ id: letter.id })
    .from(letter)
    .where(and(party, isNotNull(letter.approvedAt), like(letter.collegeMeetingOn, `${year}%`)))
    .all()
  return letterNumber(pattern, year, earlier.length + 1)
}
