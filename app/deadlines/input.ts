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
import { deadlineKinds, digestFrequencies } from '#db/schema/codes.ts'
import { parseDays } from './reminder-rule.ts'

/** How often a council is informed. */
export const scheduleRhythms = ['once', 'every', 'months'] as const

/** When a council is informed: once, every so many months, or in fixed months of the year. */
export const setNotificationScheduleInput = z
  .object({
    ...formFields,
    firstDueOn: requiredDate('de eerste datum'),
    rhythm: oneOf(scheduleRhythms, 'hoe vaak de raad een brief krijgt'),
    everyMonths: z.coerce
      .number({ error: 'Vul een aantal maanden in' })
      .int('Vul een heel aantal maanden in')
      .min(1, 'Ten minste 1 maand')
      .max(60, 'Ten hoogste 60 maanden')
      .optional(),
    fixedMonths: z.array(z.coerce.number().int().min(1).max(12)).optional(),
    endsOn: optionalDate(),
  })
  .superRefine(({ rhythm, everyMonths, fixedMonths, firstDueOn, endsOn }, refuse) => {
    const refuseAt = (path: string, message: string) =>
      refuse.addIssue({ code: 'custom', path: [path], message })
    if (rhythm === 'every' && everyMonths === undefined)
      refuseAt('everyMonths', 'Vul in om de hoeveel maanden de raad een brief krijgt')
    if (rhythm === 'months' && (fixedMonths ?? []).length === 0)
      refuseAt('fixedMonths', 'Kies ten minste één maand')
    if (endsOn !== null && endsOn < firstDueOn) refuseAt('endsOn', 'Dit ligt vóór de eerste brief')
  })
  .transform(({ rhythm, everyMonths, fixedMonths, ...rest }) => ({
    ...rest,
    everyMonths: rhythm === 'every' ? (everyMonths ?? null) : null,
    fixedMonths: rhythm === 'months' ? [...new Set(fixedMonths)].sort((a, b) => a - b) : null,
  }))
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
export type AskExtensionInput = z.output<typeof askExtensionInput>

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

const daysAfter = z.coerce
  .number({ error: 'Vul een aantal dagen in' })
  .int('Vul een heel aantal dagen in')
  .min(0, 'Ten minste 0 dagen')
  .max(365, 'Ten hoogste 365 dagen')

/** When reminders go out, per kind of deadline. */
export const reminderRulesInput = z.object({
  ...formFields,
  rules: z.array(
    z.object({
      kind: z.enum(deadlineKinds),
      daysBefore: z
        .string()
        .optional()
        .transform((text, refuse) => {
          const days = parseDays(text ?? '')
          if (days !== null) return days
          refuse.addIssue({
            code: 'custom',
            message: 'Vul hele dagen in van 1 tot en met 90, bijvoorbeeld 14, 3',
          })
          return z.NEVER
        }),
      coordinatorAfter: daysAfter,
      clerkAfter: daysAfter,
    }),
  ),
})
export type ReminderRulesInput = z.output<typeof reminderRulesInput>
export type ReminderRulesForm = z.input<typeof reminderRulesInput>

/** Which calendar feed: of one municipality, or (empty) one's own; and what to do with it. Or how often mail comes. */
export const subscriptionInput = z.discriminatedUnion('doe', [
  z.object({
    doe: z.enum(['nieuw', 'stop']),
    municipalityCode: z
      .string()
      .optional()
      .transform((code) => code || null),
  }),
  z.object({ doe: z.literal('berichten'), digest: z.enum(digestFrequencies) }),
])

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
