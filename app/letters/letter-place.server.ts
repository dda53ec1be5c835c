import { eq } from 'drizzle-orm'
import { type Action, type Actor, may, type Place } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import { letter } from '#db/schema/index.ts'

export type LetterRow = typeof letter.$inferSelect

/** How far a letter is. */
export type LetterStage = 'draft' | 'ready' | 'approved' | 'sent'

export function stageOf({ readyAt, approvedAt, sentAt }: LetterRow): LetterStage {
  if (sentAt !== null) return 'sent'
  if (approvedAt !== null) return 'approved'
  return readyAt === null ? 'draft' : 'ready'
}

/** The letter with this id. Throws `NotFound`. */
export function letterRow(db: Readable, letterId: number): LetterRow {
  const row = db.select().from(letter).where(eq(letter.id, letterId)).get()
  if (row === undefined) throw new NotFound()
  return row
}

/** Whose letter it is: of a college, or of an audit office. */
export function letterPlace({ municipalityCode, auditOfficeId }: LetterRow): Place {
  if (municipalityCode !== null) return { municipalityCode }
  return auditOfficeId === null ? {} : { auditOfficeId }
}

export type LetterAction = Extract<Action, 'editLetter' | 'approveLetter' | 'sendLetter'>

/** An audit office writes, settles and sends its own letters. */
export function mayDo(actor: Actor, action: LetterAction, row: LetterRow): boolean {
  return may(actor, actionOn(action, row), letterPlace(row))
}

/** Throws `NotFound` or `Forbidden` as `authorise` does. */
export function authoriseLetter(actor: Actor, action: LetterAction, row: LetterRow): void {
  authorise(actor, actionOn(action, row), letterPlace(row))
}

function actionOn(action: LetterAction, row: LetterRow): Action {
  return row.kind === 'audit_office' ? 'writeAuditOfficeLetter' : action
}

/** Throws a `Refusal` once the letter is approved. */
export function assertNotApproved(row: LetterRow): void {
  if (row.approvedAt !== null) {
    throw new Refusal(
      '',
      'Deze brief is vastgesteld en verandert niet meer. Maak een nieuwe brief om hem te corrigeren.',
    )
  }
}

/** What the audit trail says of where a letter belongs. */
export function trailPlace({ municipalityCode, reportId }: LetterRow) {
  return { reportId, ...(municipalityCode !== null && { municipalityCode }) }
}
