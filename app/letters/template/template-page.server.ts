import { inArray } from 'drizzle-orm'
import { type Actor, holds, may } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { Forbidden, NotFound } from '#app/workflow/errors.ts'
import { municipality } from '#db/schema/index.ts'
import { houseStyleOf } from '../house-style.ts'
import { templateNote, templateOf } from './template-of.server.ts'

/** A municipality whose template `actor` may choose, with what it has now. */
export type TemplatePlace = {
  code: string
  name: string
  template: { name: string; since: string } | null
}

/** The municipalities whose template `actor` may choose. Throws `Forbidden` where there is none. */
export function templatePlaces({ db }: Context, actor: Actor): TemplatePlace[] {
  const mine = actor.roles.flatMap(({ municipalityCodes }) => municipalityCodes)
  const everywhere = holds(actor, 'admin')
  const places = db
    .select({ code: municipality.code, name: municipality.name })
    .from(municipality)
    .where(everywhere ? undefined : inArray(municipality.code, mine))
    .orderBy(municipality.name)
    .all()
    .filter(({ code }) => may(actor, 'setLetterTemplate', { municipalityCode: code }))
  if (places.length === 0) throw new Forbidden()
  return places.map((place) => ({ ...place, template: templateNote(db, place.code) }))
}

/** The template of a municipality as it was uploaded. Throws `Forbidden`, or `NotFound` where it has none. */
export function currentTemplate(context: Context, actor: Actor, code: string): Buffer {
  if (!templatePlaces(context, actor).some((place) => place.code === code)) throw new NotFound()
  const content = templateOf(context.db, code)
  if (content === null) throw new NotFound()
  return content
}

/** The accent of a municipality, to colour the example with. */
export function accentOf({ db }: Context, places: readonly TemplatePlace[]): string {
  const codes = places.slice(0, 1).map(({ code }) => code)
  const [one] = db.select().from(municipality).where(inArray(municipality.code, codes)).all()
  return houseStyleOf(one?.theme ?? '').accent
}
