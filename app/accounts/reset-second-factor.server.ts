import { eq } from 'drizzle-orm'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform, type Submission } from '#app/workflow/perform.server.ts'
import { oneTimeCode, passkey, recoveryCode } from '#db/schema/index.ts'
import { presentPerson } from './give-role.server.ts'
import type { Actor } from './permissions.ts'
import { endSessionsOf } from './session.server.ts'
import { tellChanged } from './tell-account.server.ts'

/**
 * Takes away the second factors of someone who lost them all; that person sets up new ones at the next sign-in, with
 * its password. Never one's own. Throws `Forbidden`, `NotFound`, a `Refusal`.
 */
export function resetSecondFactor(
  context: Context & { origin: string },
  actor: Actor,
  personId: number,
  input: { reason: string } & Submission,
): void {
  perform(context, actor, input, ({ tx, now, record }) => {
    authorise(actor, 'manageInstallation', {})
    presentPerson(tx, personId)
    if (personId === actor.personId)
      throw new Refusal('reason', 'Uw eigen tweede stap wijzigt u bij uw account')
    for (const table of [oneTimeCode, recoveryCode, passkey])
      tx.delete(table).where(eq(table.personId, personId)).run()
    endSessionsOf(tx, personId, now)
    const after = { reason: input.reason }
    record({ action: 'resetSecondFactor', subject: `person:${personId}`, after })
    tellChanged(tx, now, context.origin, personId, 'de tweede stap van het aanmelden gewist')
  })
}
