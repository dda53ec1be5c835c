import { and, desc, eq, isNotNull, ne } from 'drizzle-orm'
import { type Actor, may } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import type { LetterKind } from '#db/schema/codes.ts'
import { letter, letterPassage } from '#db/schema/index.ts'
import { contentHash, readDraft } from './draft.server.ts'
import { frozenLetter } from './letter-files.server.ts'
import {
  type LetterAction,
  type LetterRow,
  type LetterStage,
  type LetterWriter,
  letterPlace,
  letterRow,
  mayDo,
  stageOf,
  writerOf,
} from './letter-place.server.ts'
import type { LetterModel } from './model.ts'
import type { Passage } from './passage.ts'
import { printProblems } from './printable.server.ts'

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
  /** What a draft holds that can't be printed, in words. */
  problems: string[]
  kind: LetterKind
  writer: LetterWriter
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
    problems: draft === null ? [] : printProblems(draft.model),
    kind: row.kind,
    writer: writerOf(row),
    earlier: earlierLetter(context, row),
  }
}

function earlierLetter(context: Context, row: LetterRow): LetterPage['earlier'] {
  const found = context.db
    .select({ id: letter.id, number: letter.number })
    .from(letter)
    .where(
      and(
        eq(letter.kind, row.kind),
        row.municipalityCode === null
          ? eq(letter.auditOfficeId, row.auditOfficeId ?? 0)
          : eq(letter.municipalityCode, row.municipalityCode),
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
