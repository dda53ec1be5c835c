import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import { letter, offering, report, round } from '#db/schema/index.ts'
import type { StartLetterInput } from './input.ts'
import { authoriseLetter, type LetterWriter, letterRow, trailPlace } from './letter-place.server.ts'

/**
 * Starts the draft of a letter about a report: of a college (with `municipalityCode`) or of an audit office. From here
 * on it builds itself from the facts, until it is approved. Throws `Forbidden`/`NotFound`; `Refusal` for a day that
 * lies ahead, when a draft is there already, or when the letter to correct was not sent.
 */
export function startLetter(
  context: Context,
  actor: Actor,
  writer: LetterWriter,
  input: StartLetterInput,
): { letterId: number } {
  return perform(context, actor, input, (work) => {
    const of = wholeWriter(writer)
    authoriseLetter(actor, 'editLetter', of)
    assertAbout(work, of)
    if (input.asOf > work.today) {
      throw new Refusal('asOf', 'De peildatum ligt in de toekomst; een brief vertelt hoe het staat')
    }
    assertNoDraft(work, of)
    if (input.roundId !== undefined) assertRoundOf(work, of, input.roundId)
    if (input.correctsId !== undefined) assertSent(work, of, input.correctsId)
    const { asOf, roundId, correctsId } = input
    const { id } = work.tx
      .insert(letter)
      .values({ ...of, asOf, roundId, correctsId, createdAt: work.now, createdBy: actor.personId })
      .returning({ id: letter.id })
      .get()
    const after = { asOf, roundId, correctsId }
    work.record({ ...trailPlace(of), action: 'startLetter', subject: `letter:${id}`, after })
    return { letterId: id }
  })
}

type WholeWriter = Pick<
  typeof letter.$inferSelect,
  'kind' | 'reportId' | 'municipalityCode' | 'auditOfficeId'
>

function wholeWriter(writer: LetterWriter): WholeWriter {
  return 'municipalityCode' in writer
    ? { kind: 'progress', auditOfficeId: null, ...writer }
    : { kind: 'audit_office', municipalityCode: null, ...writer }
}

/** A college writes about what was offered to its council, an audit office about its own report. */
function assertAbout(work: Work, { reportId, municipalityCode, auditOfficeId }: WholeWriter): void {
  const found =
    municipalityCode === null
      ? work.tx
          .select({ id: report.id })
          .from(report)
          .where(and(eq(report.id, reportId), eq(report.auditOfficeId, auditOfficeId ?? 0)))
          .get()
      : work.tx
          .select({ id: offering.reportId })
          .from(offering)
          .where(
            and(eq(offering.reportId, reportId), eq(offering.municipalityCode, municipalityCode)),
          )
          .get()
  if (found === undefined) throw new NotFound()
}

function assertRoundOf(work: Work, of: WholeWriter, roundId: number): void {
  const found = work.tx.select().from(round).where(eq(round.id, roundId)).get()
  if (found?.reportId !== of.reportId || found.municipalityCode !== of.municipalityCode)
    throw new NotFound()
}

function assertNoDraft(work: Work, of: WholeWriter): void {
  const drafts = work.tx
    .select()
    .from(letter)
    .where(and(eq(letter.reportId, of.reportId), isNull(letter.approvedAt)))
    .all()
  if (drafts.some((draft) => isOf(of, draft))) {
    throw new Refusal(
      '',
      'Er is al een concept van de brief over dit onderzoek; werk daarin verder',
    )
  }
}

function assertSent(work: Work, of: WholeWriter, letterId: number): void {
  const corrected = letterRow(work.tx, letterId)
  if (!isOf(of, corrected)) throw new NotFound()
  if (corrected.sentAt === null) {
    throw new Refusal('', 'Alleen een verzonden brief kan worden gecorrigeerd')
  }
}

function isOf(a: WholeWriter, b: WholeWriter): boolean {
  return (
    a.reportId === b.reportId &&
    a.municipalityCode === b.municipalityCode &&
    a.auditOfficeId === b.auditOfficeId
  )
}
