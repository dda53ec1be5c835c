import { and, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import { type Actor, may, visibleMunicipalities } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { letter, letterPassage, municipality, offering, report } from '#db/schema/index.ts'
import { contentHash, readDraft } from './draft.server.ts'
import { frozenLetter } from './letter-files.server.ts'
import {
  type LetterAction,
  type LetterRow,
  type LetterStage,
  letterPlace,
  letterRow,
  mayDo,
  stageOf,
} from './letter-place.server.ts'
import type { LetterModel } from './model.ts'
import type { Passage } from './passage.ts'

const actions = ['editLetter', 'approveLetter', 'sendLetter'] as const

/** The letter itself for someone of the municipality. Throws `NotFound` when `actor` may not see it. */
export function visibleLetter(context: Context, actor: Actor, letterId: number): LetterRow {
  const row = letterRow(context.db, letterId)
  const visible =
    row.kind === 'audit_office'
      ? may(actor, 'writeAuditOfficeLetter', letterPlace(row))
      : may(actor, 'viewMunicipality', letterPlace(row))
  if (!visible) throw new NotFound()
  return row
}

/** A letter as it stands now: frozen once it is approved, made from the facts of this moment before that. */
export function currentLetter(context: Context, row: LetterRow): LetterModel {
  return row.approvedAt === null
    ? readDraft(context.db, row, context.clock.now()).model
    : frozenLetter(row)
}

export type LetterPage = {
  id: number
  stage: LetterStage
  asOf: string
  number: string | null
  letter: LetterModel
  /** Identifies the content that the page shows. */
  content: string
  /** The passages of a draft, with when each was last changed by hand (`''`: it is generated). */
  passages: (Passage & { changedAt: string })[]
  allowed: LetterAction[]
  place: { reportId: number; municipalityCode: string | null }
  /** The last other letter about the same that was sent, to compare with. */
  earlier: { id: number; number: string } | null
}

/** All that the page of one letter shows. Throws `NotFound`. */
export function letterPage(context: Context, actor: Actor, letterId: number): LetterPage {
  const row = visibleLetter(context, actor, letterId)
  const draft = row.approvedAt === null ? readDraft(context.db, row, context.clock.now()) : null
  const shown = draft?.model ?? frozenLetter(row)
  const changed = context.db
    .select({ passage: letterPassage.passage, changedAt: letterPassage.changedAt })
    .from(letterPassage)
    .where(eq(letterPassage.letterId, letterId))
    .all()
  return {
    id: row.id,
    stage: stageOf(row),
    asOf: row.asOf,
    number: row.number,
    letter: shown,
    content: contentHash(shown),
    passages: (draft?.passages ?? []).map((passage) => ({
      ...passage,
      changedAt: changed.find((one) => one.passage === passage.key)?.changedAt ?? '',
    })),
    allowed: actions.filter((action) => mayDo(actor, action, row)),
    place: { reportId: row.reportId, municipalityCode: row.municipalityCode },
    earlier: earlierLetter(context, row),
  }
}

function earlierLetter(context: Context, row: LetterRow): LetterPage['earlier'] {
  if (row.municipalityCode === null) return null
  const found = context.db
    .select({ id: letter.id, number: letter.number })
    .from(letter)
    .where(
      and(
        eq(letter.municipalityCode, row.municipalityCode),
        eq(letter.reportId, row.reportId),
        isNotNull(letter.sentAt),
        ne(letter.id, row.id),
      ),
    )
    .orderBy(desc(letter.asOf), desc(letter.id))
    .limit(1)
    .get()
  return found?.number ? { id: found.id, number: found.number } : null
}

/** The letters of the municipalities that `actor` sees, newest first, and where it may start one. */
export function lettersPage(context: Context, actor: Actor) {
  const { db } = context
  const codes = visibleMunicipalities(actor)
  const letters = db
    .select({ letter, report: report.shortTitle, municipality: municipality.name })
    .from(letter)
    .innerJoin(report, eq(report.id, letter.reportId))
    .innerJoin(municipality, eq(municipality.code, letter.municipalityCode))
    .where(and(isNotNull(letter.municipalityCode), inArray(letter.municipalityCode, codes)))
    .orderBy(desc(letter.asOf), desc(letter.id))
    .all()
    .map((row) => ({
      id: row.letter.id,
      report: row.report,
      municipality: row.municipality,
      asOf: row.letter.asOf,
      number: row.letter.number,
      stage: stageOf(row.letter),
      sentAt: row.letter.sentAt,
    }))
  const mine = codes.filter((municipalityCode) => may(actor, 'editLetter', { municipalityCode }))
  const subjects = db
    .select({
      reportId: report.id,
      report: report.shortTitle,
      municipalityCode: municipality.code,
      municipality: municipality.name,
    })
    .from(offering)
    .innerJoin(report, eq(report.id, offering.reportId))
    .innerJoin(municipality, eq(municipality.code, offering.municipalityCode))
    .where(inArray(offering.municipalityCode, mine))
    .orderBy(municipality.name, report.shortTitle)
    .all()
  return { letters, subjects }
}
