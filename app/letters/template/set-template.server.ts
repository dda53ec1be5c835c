import type { Actor } from '#app/accounts/permissions.ts'
import { storeFile } from '#app/reports/store-file.server.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform } from '#app/workflow/perform.server.ts'
import { letterTemplate } from '#db/schema/index.ts'
import type { BackToStandardInput, SetTemplateInput } from '../input.ts'
import { mediaTypes } from '../letter-files.server.ts'
import { checkTemplateInPool } from '../render/pool.server.ts'
import { TemplateRefused } from './open-template.ts'

/**
 * Takes a DOCX as the house style of the letters of a municipality, once it is checked. Letters that were sent keep
 * their files. Throws `Forbidden`/`NotFound`, or a `Refusal` at the file that names everything that is wrong with it.
 */
export async function setTemplate(
  context: Context,
  actor: Actor,
  input: SetTemplateInput,
): Promise<{ fileId: number }> {
  const { municipalityCode, template } = input
  authorise(actor, 'setLetterTemplate', { municipalityCode })
  const content = await checkTemplateInPool(template.content).catch((error: unknown) => {
    if (error instanceof TemplateRefused) throw new Refusal('template', error.problems.join('\n'))
    throw error
  })
  return perform(context, actor, input, (work) => {
    const fileId = storeFile(work, { name: template.name, type: mediaTypes.docx, content })
    work.tx
      .insert(letterTemplate)
      .values({ municipalityCode, fileId, recordedAt: work.now, recordedBy: actor.personId })
      .run()
    const after = { file: template.name }
    work.record({ municipalityCode, action: 'setLetterTemplate', subject: `file:${fileId}`, after })
    return { fileId }
  })
}

/** Goes back to the standard letter. Throws `Forbidden`/`NotFound`. */
export function dropTemplate(
  context: Context,
  actor: Actor,
  input: BackToStandardInput,
): { dropped: true } {
  return perform(context, actor, input, (work) => {
    const { municipalityCode } = input
    authorise(actor, 'setLetterTemplate', { municipalityCode })
    work.tx
      .insert(letterTemplate)
      .values({ municipalityCode, recordedAt: work.now, recordedBy: actor.personId })
      .run()
    work.record({
      municipalityCode,
      action: 'dropLetterTemplate',
      subject: `municipality:${municipalityCode}`,
    })
    return { dropped: true }
  })
}
