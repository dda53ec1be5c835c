import { z } from 'zod'
import { formFields, id } from '#app/workflow/input.ts'
import type { FileContent } from './store-file.server.ts'

/** Most that can be pasted, in characters: a report of some 300 pages. */
const mostPasted = 1_000_000

const sourceFile = z
  .instanceof(File)
  .transform((file) => file as File & FileContent)
  .optional()

/** What a person brings to read a report from: a text, a file, or neither to fill it in by hand. */
export const startIntakeInput = z
  .object({
    ...formFields,
    auditOfficeId: id,
    byHand: z.literal('ja').optional(),
    sourceText: z
      .string()
      .max(mostPasted, 'Deze tekst is te lang om te plakken. Kies het bestand zelf.')
      .optional()
      .transform((text) => text?.trim() ?? ''),
    sourceFile,
  })
  .superRefine((input, refuse) => {
    const refuseAt = (message: string) =>
      refuse.addIssue({ code: 'custom', path: ['sourceText'], message })
    const [pasted, brought] = [input.sourceText !== '', input.sourceFile !== undefined]
    if (pasted && brought) refuseAt('Plak een tekst of kies een bestand, niet allebei')
    if (!pasted && !brought && input.byHand === undefined)
      refuseAt('Plak de tekst van het rapport of kies een bestand')
  })
export type StartIntakeInput = z.output<typeof startIntakeInput>
