import { z } from 'zod'
import {
  formFields,
  id,
  oneOf,
  optionalDate,
  optionalText,
  optionalUrl,
  requiredDate,
  requiredText,
} from '#app/workflow/input.ts'
import { implementationStatuses } from '#db/schema/codes.ts'

/** A file of a form with its bytes at hand, as `readForm` makes it. */
export type ReceivedFile = { name: string; type: string; content: Uint8Array }

const receivedFile = z.instanceof(File).transform((file) => file as File & ReceivedFile)

/** Evidence beside an update, response or decision: a link or a file, with the date that it is about. */
export const evidenceFields = {
  evidenceTitle: optionalText(200),
  evidenceUrl: optionalUrl(),
  evidenceFile: receivedFile.optional(),
  evidenceOn: optionalDate(),
}

const statusesWithReason: readonly string[] = ['not_done', 'lapsed', 'not_applicable']

/** How far the work is, in the words of who does it; what a status needs beside it. */
export const progressFields = {
  status: oneOf(implementationStatuses, 'hoe ver de uitvoering is'),
  done: optionalText(),
  next: optionalText(),
  reason: optionalText(),
}

export function refuseIncomplete(
  update: { status: string; done: string; reason: string },
  refuse: z.RefinementCtx,
): void {
  if (statusesWithReason.includes(update.status) && update.reason === '')
    refuse.addIssue({
      code: 'custom',
      path: ['reason'],
      message: 'Geef een reden: zonder reden kan de raad dit niet beoordelen',
    })
  if (update.status !== 'not_started' && update.done === '' && update.reason === '')
    refuse.addIssue({ code: 'custom', path: ['done'], message: 'Vul in wat er is gedaan' })
}

/** A status update; `occurredOn` is the day that it is about. */
export const postUpdateInput = z
  .object({
    ...formFields,
    occurredOn: requiredDate('de datum'),
    ...progressFields,
    internalNote: optionalText(),
    replacesId: id.optional(),
    ...evidenceFields,
  })
  .superRefine(refuseIncomplete)
  .superRefine((update, refuse) => {
    if (update.evidenceUrl !== '' && update.evidenceFile !== undefined)
      refuse.addIssue({
        code: 'custom',
        path: ['evidenceUrl'],
        message:
          'Kies een link of een bestand, niet allebei; een tweede bewijsstuk kan in een volgend bericht',
      })
  })
export type PostUpdateInput = z.output<typeof postUpdateInput>
export type PostUpdateForm = z.input<typeof postUpdateInput>

/** "Geen wijziging": one click. */
export const confirmNoChangeInput = z.object(formFields)

export const assignOwnerInput = z.object({
  ...formFields,
  ownerId: id.optional().transform((value) => value ?? null),
  portfolioHolderId: id.optional().transform((value) => value ?? null),
})
export type AssignOwnerInput = z.output<typeof assignOwnerInput>

const stepFields = {
  title: requiredText('de stap', 300),
  plannedStartOn: optionalDate(),
  plannedEndOn: optionalDate(),
  ownerId: id.optional().transform((value) => value ?? null),
}

const startsBeforeItEnds = (
  step: { plannedStartOn: string | null; plannedEndOn: string | null },
  refuse: z.RefinementCtx,
) => {
  if (
    step.plannedStartOn !== null &&
    step.plannedEndOn !== null &&
    step.plannedStartOn > step.plannedEndOn
  )
    refuse.addIssue({
      code: 'custom',
      path: ['plannedEndOn'],
      message: 'Het einde ligt vóór het begin',
    })
}

export const planStepInput = z
  .object({
    ...formFields,
    ...stepFields,
    /** Further follow-ups that the same step serves. */
    alsoFor: z
      .array(id)
      .optional()
      .transform((ids) => ids ?? []),
  })
  .superRefine(startsBeforeItEnds)
export type PlanStepInput = z.output<typeof planStepInput>

export const reviseStepInput = z
  .object({
    ...formFields,
    ...stepFields,
    doneOn: optionalDate(),
    dropped: z.coerce
      .boolean()
      .optional()
      .transform((value) => value ?? false),
    reason: optionalText(1000),
  })
  .superRefine(startsBeforeItEnds)
export type ReviseStepInput = z.output<typeof reviseStepInput>
