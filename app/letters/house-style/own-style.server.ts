import { desc, eq } from 'drizzle-orm'
import type { Readable } from '#db/client.ts'
import { file, letterHouseStyle } from '#db/schema/index.ts'
import type { OwnStyle } from '../house-style.ts'

/** The colour and logo that a municipality chose itself, as they are now; `logoFileId` null: none. */
export function ownStyleOf(
  db: Readable,
  municipalityCode: string,
): OwnStyle & { logoFileId: number | null } {
  const newest = db
    .select({
      accent: letterHouseStyle.accent,
      logo: file.content,
      logoFileId: letterHouseStyle.logoFileId,
    })
    .from(letterHouseStyle)
    .leftJoin(file, eq(file.id, letterHouseStyle.logoFileId))
    .where(eq(letterHouseStyle.municipalityCode, municipalityCode))
    .orderBy(desc(letterHouseStyle.id))
    .limit(1)
    .get()
  return newest ?? { accent: '', logo: null, logoFileId: null }
}
