import { asc, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { installation, municipality, person, roleAssignment } from '#db/schema/index.ts'
import { startSession } from './session.server.ts'
import { roleWords } from './words.ts'

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

/** The people of the demo by place, one choice per person; null outside the demo database. */
export function demoPlaces(context: Context) {
  if (!isDemo(context)) return null
  const places = new Map<string, { personId: number; name: string; does: string }[]>()
  const seen = new Set<number>()
  for (const { personId, name, role, municipality: place } of demoPeople(context)) {
    if (seen.has(personId)) continue
    seen.add(personId)
    const key = place ?? 'Rekenkamer en beheer'
    places.set(key, [...(places.get(key) ?? []), { personId, name, does: roleWords[role] }])
  }
  return [...places]
}

/** Signs in as someone of the demo, without proof. Throws `NotFound` outside the demo database. */
export function signInToDemo(context: Context, personId: number, userAgent: string): string {
  const known = demoPeople(context).some((one) => one.personId === personId)
  if (!known) throw new NotFound()
  return startSession(context, personId, userAgent, { method: 'demo' })
}
