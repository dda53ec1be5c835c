import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { municipality } from '#db/schema/index.ts'
import { houseStyleOf } from '../house-style.ts'
import { ownStyleOf } from './own-style.server.ts'
import { styledMunicipalities } from './styled-municipalities.server.ts'

/** How the letters of a municipality look now: its colour, and whether colour and logo are its own. */
export type StyledPlace = {
  code: string
  name: string
  accent: string
  ownAccent: boolean
  ownLogo: boolean
}

/** The municipalities whose letters `actor` may give a look. Throws `Forbidden` where there is none. */
export function styledPlaces({ db }: Context, actor: Actor): StyledPlace[] {
  return styledMunicipalities(db, actor).map(({ code, name, theme }) => {
    const own = ownStyleOf(db, code)
    const { accent } = houseStyleOf(theme, own)
    return { code, name, accent, ownAccent: own.accent !== '', ownLogo: own.logo !== null }
  })
}

/** The logo on the letters of a municipality, as SVG. Throws `Forbidden`/`NotFound`. */
export function currentLogo({ db }: Context, actor: Actor, code: string): string {
  authorise(actor, 'setHouseStyle', { municipalityCode: code })
  const place = db.select().from(municipality).where(eq(municipality.code, code)).get()
  const logo = place && houseStyleOf(place.theme, ownStyleOf(db, code)).logo
  if (!logo) throw new NotFound()
  return logo
}
