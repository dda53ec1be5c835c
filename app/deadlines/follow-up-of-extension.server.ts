import { eq } from 'drizzle-orm'
import { NotFound } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import { extension } from '#db/schema/index.ts'

/** The follow-up whose deadline a request is about. Throws `NotFound` when there is no such request. */
export function followUpOfExtension(db: Readable, extensionId: number): number {
  const row = db.select().from(extension).where(eq(extension.id, extensionId)).get()
  if (row === undefined) throw new NotFound()
  return row.followUpId
}
