import { and, desc, eq, isNotNull, lte, sql } from 'drizzle-orm'
import type { LetterModel } from '#app/letters/model.ts'
import { type CalendarDate, dateOf, type Instant } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { type LetterKind, letterRenditions } from '#db/schema/codes.ts'
import { file, letter, letterFile } from '#db/schema/index.ts'
import { publicPlaces, publicReports } from './catalogue.server.ts'

/** A letter that was sent. Drafts and letters that were only approved do not exist for the public. */
export type PublicLetter = {
  id: number
  kind: LetterKind
  number: string
  subject: string
  reportId: number
  /** Null: a letter of the audit office. */
  municipalityCode: string | null
  /** The day of which it tells how things stood. */
  asOf: CalendarDate
  sentOn: CalendarDate
  sentAt: Instant
  correctsId: number | null
}

const columns = {
  id: letter.id,
  kind: letter.kind,
  number: letter.number,
  subject: sql<string>`json_extract(${letter.snapshot}, '$.subject')`,
  reportId: letter.reportId,
  municipalityCode: letter.municipalityCode,
  asOf: letter.asOf,
  sentAt: letter.sentAt,
  correctsId: letter.correctsId,
}

type LetterChoice = { municipalityCode?: string; reportId?: number }

/** Sent letters, newest first. */
export function publicLetters({ db, clock }: Context, choice: LetterChoice = {}): PublicLetter[] {
  const { municipalityCode, reportId } = choice
  return db
    .select(columns)
    .from(letter)
    .where(
      and(
        isNotNull(letter.sentAt),
        lte(letter.sentAt, clock.now()),
        municipalityCode === undefined ? undefined : eq(letter.municipalityCode, municipalityCode),
        reportId === undefined ? undefined : eq(letter.reportId, reportId),
      ),
    )
    .orderBy(desc(letter.sentAt), desc(letter.id))
    .all()
    .map(toPublic)
}

/** The same letters with the name of who wrote them: a municipality, or the audit office of the report. */
export function withSender(
  context: Context,
  letters: readonly PublicLetter[],
): (PublicLetter & { sender: string })[] {
  const places = new Map(publicPlaces(context).map(({ code, name }) => [code, name]))
  const offices = new Map(publicReports(context).map(({ id, auditOffice }) => [id, auditOffice]))
  return letters.map((letter) => {
    const { municipalityCode: code, reportId } = letter
    const sender = code === null ? offices.get(reportId)?.name : places.get(code)
    return { ...letter, sender: sender ?? '' }
  })
}

type SentRow = Omit<PublicLetter, 'number' | 'sentOn' | 'sentAt'> & {
  number: string | null
  sentAt: string | null
}

function toPublic({ sentAt, number, ...row }: SentRow): PublicLetter {
  const at = sentAt ?? ''
  return { ...row, number: number ?? '', sentOn: dateOf(at), sentAt: at }
}

/** A sent letter with its frozen content. Throws `NotFound` for one that does not exist or was not sent. */
export function publicLetter(
  context: Context,
  id: number,
): PublicLetter & { model: LetterModel; correctedBy: { id: number; number: string } | null } {
  const { db, clock } = context
  const row = db
    .select({ ...columns, snapshot: letter.snapshot })
    .from(letter)
    .where(and(eq(letter.id, id), isNotNull(letter.sentAt), lte(letter.sentAt, clock.now())))
    .get()
  if (row === undefined || row.snapshot === null) throw new NotFound()
  const { snapshot, ...rest } = row
  const correction = db
    .select({ id: letter.id, number: letter.number })
    .from(letter)
    .where(and(eq(letter.correctsId, id), isNotNull(letter.sentAt)))
    .get()
  return {
    ...toPublic(rest),
    model: snapshot as LetterModel,
    correctedBy: correction ? { id: correction.id, number: correction.number ?? '' } : null,
  }
}

/** A file of a sent letter, as it was kept when it was sent. Throws `NotFound`. */
export function publicLetterFile(context: Context, id: number, rendition: string) {
  const { db, clock } = context
  const found = letterRenditions.find((one) => one === rendition)
  if (found === undefined) throw new NotFound()
  const row = db
    .select({ name: file.name, mediaType: file.mediaType, content: file.content })
    .from(letterFile)
    .innerJoin(letter, eq(letter.id, letterFile.letterId))
    .innerJoin(file, eq(file.id, letterFile.fileId))
    .where(
      and(
        eq(letterFile.letterId, id),
        eq(letterFile.rendition, found),
        lte(letter.sentAt, clock.now()),
      ),
    )
    .get()
  if (row === undefined) throw new NotFound()
  return row
}
