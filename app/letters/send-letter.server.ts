import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { queueMessage } from '#app/mail/queue-message.server.ts'
import { endRound } from '#app/rounds/close-round.server.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import type { LetterRendition } from '#db/schema/codes.ts'
import { evidence, file, followUp, letter, letterFile } from '#db/schema/index.ts'
import type { LetterStepInput } from './input.ts'
import { frozenLetter, type LetterFile, letterFiles, sha256 } from './letter-files.server.ts'
import { letterMail } from './letter-mail.ts'
import { authoriseLetter, type LetterRow, letterRow, trailPlace } from './letter-place.server.ts'
import { recipientsOf } from './recipients.server.ts'

/**
 * Sends an approved letter: its files are made and kept, the griffie gets PDF and DOCX by mail, the portal shows it,
 * the notification deadlines that it meets are met, it becomes evidence on the follow-ups that are themselves a duty
 * to inform the council, and the round that it came from ends. Throws `Forbidden`/`NotFound`; `Refusal` when it is not approved, sent already, or when
 * nobody is known to send it to; `LetterRenderError` when a file can't be made. `origin` is the address of the
 * application.
 */
export async function sendLetter(
  context: Context,
  actor: Actor,
  letterId: number,
  input: LetterStepInput,
  origin: string,
): Promise<{ recipients: string[] }> {
  const approved = letterRow(context.db, letterId)
  authoriseLetter(actor, 'sendLetter', approved)
  assertApproved(approved)
  // Made outside the transaction, because it takes a while; the frozen content can't change meanwhile.
  const files = approved.sentAt === null ? await letterFiles(context.db, approved, origin) : []
  return perform(context, actor, input, (work) => {
    const row = letterRow(work.tx, letterId)
    if (row.sentAt !== null) throw new Refusal('', 'Deze brief is al verzonden')
    const recipients = recipientsOf(work.tx, row, work.today)
    const fileIds = keep(work, letterId, files)
    work.tx
      .update(letter)
      .set({ sentAt: work.now, sentBy: actor.personId })
      .where(eq(letter.id, letterId))
      .run()
    addEvidence(work, row, fileIds.pdf)
    if (row.roundId !== null) endRound(work, row.roundId)
    for (const address of recipients) {
      queueMessage(work.tx, work.now, origin, {
        dedupeKey: `letter:${letterId}:${address}`,
        kind: 'letter',
        to: { personId: null, address },
        message: letterMail(frozenLetter(row), `${origin}/brieven/${letterId}`),
        attachments: [fileIds.pdf, fileIds.docx],
      })
    }
    work.record({
      ...trailPlace(row),
      action: 'sendLetter',
      subject: `letter:${letterId}`,
      after: {
        recipients,
        files: files.map(({ name, content }) => ({ name, sha256: sha256(content) })),
      },
    })
    return { recipients }
  })
}

function assertApproved(row: LetterRow): void {
  if (row.approvedAt === null) {
    throw new Refusal('', 'Deze brief is nog niet vastgesteld door het college')
  }
}

function keep(
  work: Work,
  letterId: number,
  files: readonly LetterFile[],
): Record<LetterRendition, number> {
  const ids = files.map(({ rendition, name, mediaType, content }) => {
    const { id } = work.tx
      .insert(file)
      .values({
        name,
        mediaType,
        size: content.length,
        sha256: sha256(content),
        content,
        storedAt: work.now,
      })
      .returning({ id: file.id })
      .get()
    work.tx.insert(letterFile).values({ letterId, rendition, fileId: id }).run()
    return [rendition, id] as const
  })
  return Object.fromEntries(ids) as Record<LetterRendition, number>
}

/** The letter fulfils the recommendations that ask to inform the council. */
function addEvidence(work: Work, row: LetterRow, fileId: number): void {
  if (row.municipalityCode === null) return
  const duties = work.tx
    .select({ id: followUp.id })
    .from(followUp)
    .where(
      and(
        eq(followUp.reportId, row.reportId),
        eq(followUp.municipalityCode, row.municipalityCode),
        eq(followUp.dutyToInform, true),
      ),
    )
    .all()
  for (const { id } of duties) {
    const { id: evidenceId } = work.tx
      .insert(evidence)
      .values({
        ...work.fact(work.today),
        followUpId: id,
        title: `Voortgangsbrief ${row.number}`,
        fileId,
      })
      .returning({ id: evidence.id })
      .get()
    work.record({
      ...trailPlace(row),
      followUpId: id,
      action: 'addEvidence',
      subject: `evidence:${evidenceId}`,
      after: { letterId: row.id },
    })
  }
}
