import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { dateOf, type Instant } from '#app/workflow/calendar-date.ts'
import type { Readable } from '#db/client.ts'
import { letterPassage } from '#db/schema/index.ts'
import { draftAuditOfficeLetter } from './audit-office-letter.ts'
import { readAuditOfficeInput } from './audit-office-queries.server.ts'
import type { LetterRow } from './letter-place.server.ts'
import { letterRow } from './letter-place.server.ts'
import { type DraftLetter, draftLetter, type LetterModel } from './model.ts'
import { type LetterOwn, readLetterInput } from './queries.server.ts'

/** The letter as the facts make it at `knownAt`, with what people worded themselves. */
export function readDraft(db: Readable, row: LetterRow, knownAt: Instant): DraftLetter {
  return buildLetter(db, row, knownAt, {
    number: null,
    date: row.collegeMeetingOn,
    ...ownOf(db, row),
  })
}

/** The same with a number and the date of the college: what is frozen. */
export function buildLetter(
  db: Readable,
  row: LetterRow,
  knownAt: Instant,
  own: LetterOwn,
): DraftLetter {
  const { reportId, municipalityCode } = row
  const moment = { on: row.asOf, knownAt }
  return municipalityCode === null
    ? draftAuditOfficeLetter(readAuditOfficeInput(db, reportId, moment, own))
    : draftLetter(readLetterInput(db, { reportId, municipalityCode }, moment, own))
}

/** What of a letter does not come from the facts: the passages that people worded, and what it corrects. */
export function ownOf(db: Readable, row: LetterRow): Pick<LetterOwn, 'corrects' | 'passages'> {
  const edited = db.select().from(letterPassage).where(eq(letterPassage.letterId, row.id)).all()
  const corrected = row.correctsId === null ? null : letterRow(db, row.correctsId)
  return {
    corrects:
      corrected?.number && corrected.sentAt
        ? { number: corrected.number, sentOn: dateOf(corrected.sentAt) }
        : null,
    passages: Object.fromEntries(
      edited.map(({ passage, text, generatedHash }) => [passage, { text, generatedHash }]),
    ),
  }
}

/** Identifies the content of a letter: what the college approves is what it saw. */
export function contentHash(letter: LetterModel): string {
  return createHash('sha256').update(JSON.stringify(letter)).digest('hex')
}
