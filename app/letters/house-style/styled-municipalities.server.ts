import { inArray } from 'drizzle-orm'
import { type Actor, holds, may } from '#app/accounts/permissions.ts'
import { Forbidden } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import { municipality } from '#db/schema/index.ts'

/** The municipalities whose letters `actor` may give a look. Throws `Forbidden` where there is none. */
export function styledMunicipalities(db: Readable, actor: Actor) {
  const mine = actor.roles.flatMap(({ municipalityCodes }) => municipalityCodes)
  const places = db
    .select({ code: municipality.code, name: municipality.name, theme: municipality.theme })
    .from(municipality)
    .where(holds(actor, 'admin') ? undefined : inArray(municipality.code, mine))
    .orderBy(municipality.name)
    .all()
    .filter(({ code }) => may(actor, 'setHouseStyle', { municipalityCode: code }))
  if (places.length === 0) throw new Forbidden()
  return places
}
