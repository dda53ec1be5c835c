import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { perform, type Submission } from '#app/workflow/perform.server.ts'
import type { Readable } from '#db/client.ts'
import { municipality } from '#db/schema/index.ts'
import type { MunicipalitySettings } from './input.ts'

/** The settings of a municipality: what its letters bear, and where its clerk's office receives them. Throws `NotFound`. */
export function municipalitySettings(
  db: Readable,
  code: string,
): MunicipalitySettings & { name: string } {
  const found = db.select().from(municipality).where(eq(municipality.code, code)).get()
  if (found === undefined) throw new NotFound()
  const { name, visitingAddress, postalAddress, website, clerkEmail } = found
  const { mayorName, secretaryName, theme, letterNumberPattern } = found
  const addresses = { visitingAddress, postalAddress, website, clerkEmail }
  return { name, ...addresses, mayorName, secretaryName, theme, letterNumberPattern }
}

/** Changes the settings of a municipality; letters that were sent keep theirs. Throws `Forbidden`, `NotFound`. */
export function setMunicipality(
  context: Context,
  actor: Actor,
  code: string,
  { submissionKey, ...settings }: MunicipalitySettings & Submission,
): void {
  perform(context, actor, submissionKey ? { submissionKey } : {}, (work) => {
    authorise(actor, 'manageInstallation', {})
    const { name: _name, ...before } = municipalitySettings(work.tx, code)
    work.tx.update(municipality).set(settings).where(eq(municipality.code, code)).run()
    work.record({
      ...{ action: 'setMunicipality', municipalityCode: code, subject: `municipality:${code}` },
      ...{ before, after: settings },
    })
  })
}
