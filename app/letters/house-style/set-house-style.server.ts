import type { Actor } from '#app/accounts/permissions.ts'
import { storeFile } from '#app/reports/store-file.server.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform } from '#app/workflow/perform.server.ts'
import { letterHouseStyle } from '#db/schema/index.ts'
import type { BackToStandardInput, SetHouseStyleInput } from '../input.ts'
import { checkedLogo, LogoRefused } from './check-logo.server.ts'
import { ownStyleOf } from './own-style.server.ts'

/**
 * Gives the letters of a municipality a colour and a logo of its own. Letters that were approved keep theirs. Throws
 * `Forbidden`/`NotFound`, or a `Refusal` at the logo.
 */
export async function setHouseStyle(
  context: Context,
  actor: Actor,
  input: SetHouseStyleInput,
): Promise<{ styled: true }> {
  const { municipalityCode, accent, logo } = input
  authorise(actor, 'setHouseStyle', { municipalityCode })
  const content = logo === null ? null : await checkedLogo(logo.content).catch(refused)
  return perform(context, actor, input, (work) => {
    const before = ownStyleOf(work.tx, municipalityCode)
    const logoFileId =
      content === null
        ? before.logoFileId
        : storeFile(work, { name: 'logo.png', type: 'image/png', content })
    work.tx
      .insert(letterHouseStyle)
      .values({
        ...{ municipalityCode, accent, logoFileId },
        ...{ recordedAt: work.now, recordedBy: actor.personId },
      })
      .run()
    work.record({
      municipalityCode,
      action: 'setHouseStyle',
      subject: `municipality:${municipalityCode}`,
      before: { accent: before.accent, logo: before.logoFileId },
      after: { accent, logo: logoFileId },
    })
    return { styled: true as const }
  })
}

function refused(error: unknown): never {
  if (error instanceof LogoRefused) throw new Refusal('logo', error.message)
  throw error
}

/** Goes back to the colour and logo of the theme. Throws `Forbidden`/`NotFound`. */
export function dropHouseStyle(
  context: Context,
  actor: Actor,
  input: BackToStandardInput,
): { dropped: true } {
  return perform(context, actor, input, (work) => {
    const { municipalityCode } = input
    authorise(actor, 'setHouseStyle', { municipalityCode })
    const { accent, logoFileId } = ownStyleOf(work.tx, municipalityCode)
    work.tx
      .insert(letterHouseStyle)
      .values({ municipalityCode, recordedAt: work.now, recordedBy: actor.personId })
      .run()
    work.record({
      municipalityCode,
      action: 'dropHouseStyle',
      subject: `municipality:${municipalityCode}`,
      before: { accent, logo: logoFileId },
    })
    return { dropped: true }
  })
}
