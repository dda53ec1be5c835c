import { z } from 'zod'
import type { FileContent } from '#app/reports/store-file.server.ts'
import { formFields, id, optionalText, requiredDate, requiredText } from '#app/workflow/input.ts'
import { accentProblem } from './house-style.ts'

/** A new letter: how things stood on `asOf`; `correctsId` names a sent letter that it takes the place of. */
export const startLetterInput = z.object({
  ...formFields,
  asOf: requiredDate('de peildatum'),
  roundId: id.optional(),
  correctsId: id.optional(),
})
export type StartLetterInput = z.output<typeof startLetterInput>

/** The words of a person for one passage; `seenChangedAt` is when it was last changed as the form showed it. */
export const editPassageInput = z.object({
  ...formFields,
  passage: z.string().regex(/^(opening|closing|explanation:\d+)$/, 'Deze passage bestaat niet'),
  text: requiredText('de tekst van de passage', 8000),
  seenChangedAt: optionalText(30),
})
export type EditPassageInput = z.output<typeof editPassageInput>

/** Which passage goes back to the generated text. */
export const restorePassageInput = editPassageInput.omit({ text: true })
export type RestorePassageInput = z.output<typeof restorePassageInput>

/** The college's decision; `seenContent` identifies the content that it was shown. */
export const approveLetterInput = z.object({
  ...formFields,
  collegeMeetingOn: requiredDate('de datum van de vergadering'),
  seenContent: optionalText(64),
})
export type ApproveLetterInput = z.output<typeof approveLetterInput>

/** A step that needs nothing but the button. */
export const letterStepInput = z.object(formFields)
export type LetterStepInput = z.output<typeof letterStepInput>

/** Letters of all municipalities that one sees, as things stood on `asOf`. */
export const startBatchInput = z.object({ ...formFields, asOf: requiredDate('de peildatum') })
export type StartBatchInput = z.output<typeof startBatchInput>

const municipalityCode = z.string().regex(/^GM\d{4}$/, 'Kies een gemeente')

/** A DOCX as house style for the letters of a municipality. */
export const setTemplateInput = z.object({
  ...formFields,
  municipalityCode,
  template: z
    .instanceof(File, { error: 'Kies een Word-document (.docx)' })
    .transform((file) => file as File & FileContent)
    .refine((file) => file.size > 0, 'Kies een Word-document (.docx)'),
})
export type SetTemplateInput = z.output<typeof setTemplateInput>

/** The colour and logo of the letters of a municipality; no logo: the one that it has stays. */
export const setHouseStyleInput = z.object({
  ...formFields,
  municipalityCode,
  accent: optionalText(7)
    .transform((accent) => accent.toLowerCase())
    .superRefine((accent, check) => {
      const problem = accent === '' ? null : accentProblem(accent)
      if (problem !== null) check.addIssue({ code: 'custom', message: problem })
    }),
  logo: z
    .instanceof(File, { error: 'Kies een bestand (.svg of .png)' })
    .transform((file) => file as File & FileContent)
    .optional()
    .transform((file) => (file === undefined || file.size === 0 ? null : file)),
})
export type SetHouseStyleInput = z.output<typeof setHouseStyleInput>

/** The municipality whose letters go back to the standard. */
export const backToStandardInput = z.object({ ...formFields, municipalityCode })
export type BackToStandardInput = z.output<typeof backToStandardInput>
