import { asc, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { installation, municipality, person, roleAssignment } from '#db/schema/index.ts'
import { startSession } from './session.server.ts'

function isDemo({ db }: Context): boolean {
  return db.select().from(installation).where(eq(installation.id, 1)).get()?.demo ?? false
}

/** The people of the demo with their roles, to choose from. Empty in any other database. */
export function demoPeople(context: Context) {
  if (!isDemo(context)) return []
  return context.db
    .select({
      personId: person.id,
      name: person.name,
      jobTitle: person.jobTitle,
      role: roleAssignment.role,
      municipality: municipality.name,
    })
    .from(person)
    .innerJoin(roleAssignment, eq(roleAssignment.personId, person.id))
    .leftJoin(municipality, eq(municipality.code, roleAssignment.municipalityCode))
    .where(isNull(person.leftOn))
    .orderBy(asc(person.id), asc(roleAssignment.id))
    .all()
}

/** Signs in as someone of the demo, without proof. Throws `NotFound` outside the demo database. */
export function signInToDemo(context: Context, personId: number, userAgent: string): string {
  const known = demoPeople(context).some((one) => one.personId === personId)
  if (!known) throw new NotFound()
  return startSession(context, personId, userAgent)
}
