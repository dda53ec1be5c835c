import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform, type Submission } from '#app/workflow/perform.server.ts'
import { municipality } from '#db/schema/index.ts'
import { municipalityByCode } from './register.ts'
import { slugOf } from './slug.ts'

/**
 * Adds a municipality of the register to the installation, by its CBS code; its name and address follow from the
 * register. Returns the code. Throws `Forbidden`, a `Refusal` at `code` where it is not in the register or here already.
 */
export function addMunicipality(
  context: Context,
  actor: Actor,
  { code, ...submit }: { code: string } & Submission,
): string {
  return perform(context, actor, submit, (work) => {
    authorise(actor, 'manageInstallation', {})
    const registered = municipalityByCode(code)
    if (registered === undefined) throw new Refusal('code', 'Kies een gemeente uit de lijst')
    const { name } = registered
    const known = work.tx.select().from(municipality).where(eq(municipality.code, code)).get()
    if (known !== undefined) throw new Refusal('code', `${name} staat al in deze installatie`)
    work.tx
      .insert(municipality)
      .values({ code, name, slug: slugOf(name) })
      .run()
    const subject = `municipality:${code}`
    work.record({ action: 'addMunicipality', municipalityCode: code, subject, after: { name } })
    return code
  })
}
