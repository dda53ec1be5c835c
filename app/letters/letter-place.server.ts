import { eq } from 'drizzle-orm'
import { type Action, type Actor, may, type Place } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import { NotFound, Refusal } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import { letter } from '#db/schema/index.ts'

export type LetterRow = typeof letter.$inferSelect

/** About which report, and whose letter it is: of the college of a municipality, or of an audit office. */
export type LetterWriter = { reportId: number } & (
  | { municipalityCode: string }
  | { auditOfficeId: number }
)

type Whose = Pick<LetterRow, 'kind' | 'municipalityCode' | 'auditOfficeId'>

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

/** Where a letter belongs: to a college, or to an audit office. */
export function letterPlace({ municipalityCode, auditOfficeId }: Whose): Place {
  if (municipalityCode !== null) return { municipalityCode }
  return auditOfficeId === null ? {} : { auditOfficeId }
}

export type LetterAction = Extract<Action, 'editLetter' | 'approveLetter' | 'sendLetter'>

/** An audit office writes, settles and sends its own letters. */
export function mayDo(actor: Actor, action: LetterAction, row: Whose): boolean {
  return may(actor, actionOn(action, row), letterPlace(row))
}

/** Throws `NotFound` or `Forbidden` as `authorise` does. */
export function authoriseLetter(actor: Actor, action: LetterAction, row: Whose): void {
  authorise(actor, actionOn(action, row), letterPlace(row))
}

function actionOn(action: LetterAction, row: Whose): Action {
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

/** Whose letter it is, to start another one of the same. */
export function writerOf({ reportId, municipalityCode, auditOfficeId }: LetterRow): LetterWriter {
  return municipalityCode === null
    ? { reportId, auditOfficeId: auditOfficeId ?? 0 }
    : { reportId, municipalityCode }
}

/** What the audit trail says of where a letter belongs. */
export function trailPlace({
  municipalityCode,
  reportId,
}: Pick<LetterRow, 'municipalityCode' | 'reportId'>) {
  return { reportId, ...(municipalityCode !== null && { municipalityCode }) }
}
