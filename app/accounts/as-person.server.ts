import { eq } from 'drizzle-orm'
import { NotFound } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import { person } from '#db/schema/index.ts'
import type { Actor } from './permissions.ts'

/**
 * The person as actor without any role: who proved to be it by a link or a password, for what one may always do with
 * one's own account. Throws `NotFound`.
 */
export function asPerson(db: Readable, personId: number | null): Actor {
  const found =
    personId === null ? undefined : db.select().from(person).where(eq(person.id, personId)).get()
  if (found === undefined || found.leftOn !== null) throw new NotFound()
  return { personId: found.id, name: found.name, roles: [] }
}
