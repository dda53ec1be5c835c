import { z } from 'zod'
import {
  formFields,
  id,
  oneOf,
  optionalDate,
  optionalText,
  requiredDate,
  requiredText,
} from '#app/workflow/input.ts'
import { deadlineKinds } from '#db/schema/codes.ts'

export const setNotificationScheduleInput = z.object({
  ...formFields,
  firstDueOn: requiredDate('de eerste datum'),
  everyMonths: z.coerce
    .number({ error: 'Vul een aantal maanden in' })
    .int('Vul een heel aantal maanden in')
    .min(1, 'Ten minste 1 maand')
    .max(60, 'Ten hoogste 60 maanden')
    .optional()
    .transform((months) => months ?? null),
  endsOn: optionalDate(),
})
export type SetNotificationScheduleInput = z.output<typeof setNotificationScheduleInput>
export type SetNotificationScheduleForm = z.input<typeof setNotificationScheduleInput>

export const requestExtensionInput = z
  .object({
    ...formFields,
    deadlineKind: oneOf(deadlineKinds, 'de termijn'),
    stepId: id.optional().transform((value) => value ?? null),
    fromOn: requiredDate('de datum die nu geldt'),
    toOn: requiredDate('de nieuwe datum'),
    reason: requiredText('de reden van het uitstel', 2000),
  })
  .refine((extension) => extension.toOn > extension.fromOn, {
    path: ['toOn'],
    message: 'De nieuwe datum ligt niet na de datum die nu geldt',
  })
export type RequestExtensionInput = z.output<typeof requestExtensionInput>

/** The form in which an extension is asked; `deadline` is the key of a line of the agenda. */
export const askExtensionInput = z.object({
  ...formFields,
  deadline: requiredText('voor welke termijn u uitstel vraagt', 100),
  toOn: requiredDate('de nieuwe datum'),
  reason: requiredText('de reden van het uitstel', 2000),
})
export type AskExtensionForm = z.input<typeof askExtensionInput>

export const ruleOnExtensionInput = z
  .object({
    ...formFields,
    granted: oneOf(['ja', 'nee'], 'of u het uitstel verleent').transform(
      (answer) => answer === 'ja',
    ),
    explanation: optionalText(2000),
  })
  .refine((ruling) => ruling.granted || ruling.explanation !== '', {
    path: ['explanation'],
    message: 'Leg uit waarom u het uitstel niet verleent',
  })
export type RuleOnExtensionInput = z.output<typeof ruleOnExtensionInput>
export type RuleOnExtensionForm = z.input<typeof ruleOnExtensionInput>

/** Days of a council, pasted or as an iCalendar file. */
export const councilDaysInput = z.object({
  ...formFields,
  text: optionalText(100_000),
  file: z
    .instanceof(File)
    .transform((file) => file as File & { content: Uint8Array })
    .optional(),
})

/** One day to take out of the council's calendar. */
export const removeCouncilDayInput = z.union([
  z.object({ ...formFields, recessId: id }),
  z.object({ ...formFields, meetsOn: requiredDate('de datum') }),
])

/** Which calendar feed: of one municipality, or (empty) one's own; and what to do with it. */
export const feedInput = z.object({
  doe: oneOf(['nieuw', 'stop'], 'wat u wilt doen'),
  municipalityCode: z
    .string()
    .optional()
    .transform((code) => code || null),
})

/** A list under a name, or the end of one. */
export const savedViewInput = z.discriminatedUnion('intent', [
  z.object({
    ...formFields,
    intent: z.literal('save'),
    name: requiredText('een naam', 60),
    query: z
      .string()
      .max(2000)
      .default('')
      .transform((query) => new URLSearchParams(query).toString()),
  }),
  z.object({ ...formFields, intent: z.literal('drop'), viewId: id }),
])
