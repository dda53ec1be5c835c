import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Readable } from '#db/client.ts'
import type { LetterRendition } from '#db/schema/codes.ts'
import { report } from '#db/schema/index.ts'
import type { ArchiveFacts } from './archive/archive-facts.ts'
import { diwooOfLetter } from './archive/diwoo.ts'
import { mdtoOfLetter } from './archive/mdto.ts'
import { type LetterRow, letterRow } from './letter-place.server.ts'
import type { LetterModel } from './model.ts'
import { readPreviousLetter } from './queries.server.ts'
import { renderInPool } from './render/pool.server.ts'
import { templateOf } from './template/template-of.server.ts'

/** One file of a sent letter. */
export type LetterFile = {
  rendition: LetterRendition
  name: string
  mediaType: string
  content: Buffer
}

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** The name under which a letter is saved: `voortgangsbrief-VGB-2026-2.pdf`. */
export function fileName({ kind, number, asOf }: LetterRow, extension: string): string {
  const what = kind === 'progress' ? 'voortgangsbrief' : 'rekenkamerbrief'
  const name = (number ?? `concept-${asOf}`).replace(/[^\p{L}\p{N}.-]+/gu, '-')
  return `${what}-${name}.${extension}`
}

/**
 * The files of an approved letter as they are kept: PDF, DOCX, and the metadata for the archive (MDTO) and for
 * publication (DiWoo). `origin` is the address of the application. Throws `LetterRenderError`.
 */
export async function letterFiles(
  db: Readable,
  row: LetterRow,
  origin: string,
): Promise<LetterFile[]> {
  const letter = frozenLetter(row)
  const made = await Promise.all(
    (['pdf', 'docx'] as const).map(async (rendition) => ({
      rendition,
      name: fileName(row, rendition),
      mediaType: mediaTypes[rendition],
      content: await renderInPool(letter, rendition, templateOf(db, row.municipalityCode)),
    })),
  )
  const facts = archiveFacts(db, row, letter, made, `${origin}/brieven/${row.id}`)
  return [
    ...made,
    metadata('mdto', fileName(row, 'mdto.xml'), mdtoOfLetter(facts)),
    metadata('diwoo', fileName(row, 'diwoo.xml'), diwooOfLetter(facts)),
  ]
}

/** The frozen content of an approved letter. */
export function frozenLetter(row: LetterRow): LetterModel {
  if (row.snapshot === null) throw new Error(`letter ${row.id} is not frozen`)
  return row.snapshot as LetterModel
}

function metadata(rendition: 'mdto' | 'diwoo', name: string, xml: string): LetterFile {
  return { rendition, name, mediaType: 'application/xml', content: Buffer.from(xml) }
}

/** What the metadata of a letter say of it and of its `files`. */
export function archiveFacts(
  db: Readable,
  row: LetterRow,
  letter: LetterModel,
  files: readonly Omit<LetterFile, 'rendition'>[],
  url: string,
): ArchiveFacts {
  const study = db.select().from(report).where(eq(report.id, row.reportId)).get()
  const corrected = row.correctsId === null ? null : letterRow(db, row.correctsId)
  const approvedAt = row.approvedAt ?? row.createdAt
  const place = { reportId: row.reportId, municipalityCode: row.municipalityCode ?? '' }
  const previous = readPreviousLetter(db, place, { on: row.asOf, knownAt: approvedAt })
  return {
    number: row.number ?? '',
    title: letter.title,
    description: `Brief van ${letter.author} over de opvolging van aanbevelingen van de rekenkamer.`,
    date: letter.date,
    approvedAt,
    url,
    author: { name: letter.author, municipalityCode: row.municipalityCode },
    period: { from: previous?.asOf ?? null, until: row.asOf },
    report: study?.title ?? letter.subject,
    corrects: corrected?.number ?? null,
    files: files.map(({ name, mediaType, content }) => ({
      name,
      mediaType,
      size: content.length,
      sha256: sha256(content),
      madeAt: approvedAt,
    })),
  }
}

/** The SHA-256 of a file, in hexadecimal. */
export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
