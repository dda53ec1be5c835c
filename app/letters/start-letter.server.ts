import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import { letter, offering } from '#db/schema/index.ts'
import type { LetterPlace } from './agreement.server.ts'
import type { StartLetterInput } from './input.ts'
import { letterRow } from './letter-place.server.ts'

/**
 * Starts the draft of a progress letter: from here on it builds itself from the facts, until it is approved.
 * Throws `Forbidden`/`NotFound`; `Refusal` for a day that lies ahead, when a draft is there already, or when the
 * letter to correct was not sent.
 */
export function startLetter(
  context: Context,
  actor: Actor,
  place: LetterPlace,
  input: StartLetterInput,
): { letterId: number } {
  return perform(context, actor, input, (work) => {
    authorise(actor, 'editLetter', { municipalityCode: place.municipalityCode })
    assertOffered(work, place)
    if (input.asOf > work.today) {
      throw new Refusal('asOf', 'De peildatum ligt in de toekomst; een brief vertelt hoe het staat')
    }
    assertNoDraft(work, place)
    if (input.correctsId !== undefined) assertSent(work, place, input.correctsId)
    const { asOf, roundId, correctsId } = input
    const { id } = work.tx
      .insert(letter)
      .values({
        ...place,
        kind: 'progress',
        asOf,
        roundId,
        correctsId,
        createdAt: work.now,
        createdBy: actor.personId,
      })
      .returning({ id: letter.id })
      .get()
    const after = { asOf, roundId, correctsId }
    work.record({ ...place, action: 'startLetter', subject: `letter:${id}`, after })
    return { letterId: id }
  })
}

function assertOffered(work: Work, { reportId, municipalityCode }: LetterPlace): void {
  const offered = work.tx
    .select({ reportId: offering.reportId })
    .from(offering)
    .where(and(eq(offering.reportId, reportId), eq(offering.municipalityCode, municipalityCode)))
    .get()
  if (offered === undefined) throw new NotFound()
}

function assertNoDraft(work: Work, { reportId, municipalityCode }: LetterPlace): void {
  const draft = work.tx
    .select({ id: letter.id })
    .from(letter)
    .where(
      and(
        eq(letter.municipalityCode, municipalityCode),
        eq(letter.reportId, reportId),
        isNull(letter.approvedAt),
      ),
    )
    .get()
  if (draft !== undefined) {
    throw new Refusal(
      '',
      'Er is al een concept van de brief over dit onderzoek; werk daarin verder',
    )
  }
}

function assertSent(work: Work, place: LetterPlace, letterId: number): void {
  const corrected = letterRow(work.tx, letterId)
  if (
    corrected.municipalityCode !== place.municipalityCode ||
    corrected.reportId !== place.reportId
  ) {
    throw new NotFound()
  }
  if (corrected.sentAt === null) {
    throw new Refusal('', 'Alleen een verzonden brief kan worden gecorrigeerd')
  }
}
