import { desc, eq } from 'drizzle-orm'
import type { Readable } from '#db/client.ts'
import { file, letterTemplate } from '#db/schema/index.ts'

/** The template in which letters of a municipality are made now; null: the standard one. */
export function templateOf(db: Readable, municipalityCode: string | null): Buffer | null {
  if (municipalityCode === null) return null
  return newest(db, municipalityCode)?.content ?? null
}

/** What is known of that template, for people; null: the standard one. */
export function templateNote(
  db: Readable,
  municipalityCode: string,
): { name: string; since: string } | null {
  const found = newest(db, municipalityCode)
  return found?.name ? { name: found.name, since: found.since } : null
}

function newest(db: Readable, municipalityCode: string) {
  return db
    .select({ name: file.name, content: file.content, since: letterTemplate.recordedAt })
    .from(letterTemplate)
    .leftJoin(file, eq(file.id, letterTemplate.fileId))
    .where(eq(letterTemplate.municipalityCode, municipalityCode))
    .orderBy(desc(letterTemplate.id))
    .limit(1)
    .get()
}
