import { inArray } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { municipality } from '#db/schema/index.ts'
import { ownStyleOf } from '../house-style/own-style.server.ts'
import { styledMunicipalities } from '../house-style/styled-municipalities.server.ts'
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
  return styledMunicipalities(db, actor).map(({ code, name }) => ({
    ...{ code, name },
    template: templateNote(db, code),
  }))
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
  return houseStyleOf(one?.theme ?? '', ownStyleOf(db, one?.code ?? '')).accent
}
