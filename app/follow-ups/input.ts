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

/** A file that the form brought. */
export const receivedFile = z.instanceof(File).transform((file) => file as File & ReceivedFile)

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

/** What needs one click and nothing else: "Geen wijziging", putting a step back. */
export const oneClickInput = z.object(formFields)

/** Who is responsible from today on; `note` goes to the new owner by mail and is kept nowhere else. */
export const assignOwnerInput = z.object({
  ...formFields,
  ownerId: id.optional().transform((value) => value ?? null),
  portfolioHolderId: id.optional().transform((value) => value ?? null),
  note: optionalText(1000),
})
export type AssignOwnerInput = z.output<typeof assignOwnerInput>
export type AssignOwnerForm = z.input<typeof assignOwnerInput>

/** An owner hands over to a colleague; the portfolio holder stays. */
export const handOverInput = z.object({
  ...formFields,
  ownerId: z.coerce
    .number({ error: 'Kies een collega' })
    .int()
    .positive({ error: 'Kies een collega' }),
  note: optionalText(1000),
})
export type HandOverInput = z.output<typeof handOverInput>
export type HandOverForm = z.input<typeof handOverInput>

/** The same for several at once; what is left out stays as it is. */
export const assignOwnersInput = z
  .object({
    ...formFields,
    followUpIds: z.array(id, { error: 'Kies ten minste één aanbeveling' }),
    ownerId: id.optional(),
    portfolioHolderId: id.optional(),
    note: optionalText(1000),
  })
  .refine((input) => input.ownerId !== undefined || input.portfolioHolderId !== undefined, {
    path: ['ownerId'],
    message: 'Kies een behandelaar of een portefeuillehouder',
  })
export type AssignOwnersInput = z.output<typeof assignOwnersInput>
export type AssignOwnersForm = z.input<typeof assignOwnersInput>

/** Further follow-ups that the same thing is done for. */
const ids = z
  .array(id)
  .optional()
  .transform((chosen) => chosen ?? [])

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
    alsoFor: ids,
  })
  .superRefine(startsBeforeItEnds)
export type PlanStepInput = z.output<typeof planStepInput>
export type PlanStepForm = z.input<typeof planStepInput>

/** Further follow-ups that a step serves from now on. */
export const shareStepInput = z.object({ ...formFields, alsoFor: ids })
export type ShareStepInput = z.output<typeof shareStepInput>
export type ShareStepForm = z.input<typeof shareStepInput>

/** A step goes off the plan. */
export const dropStepInput = z.object({
  ...formFields,
  reason: requiredText('waarom de stap niet meer nodig is', 1000),
})
export type DropStepInput = z.output<typeof dropStepInput>
export type DropStepForm = z.input<typeof dropStepInput>

export const finishStepInput = z.object({
  ...formFields,
  done: oneOf(['ja', 'nee'], 'of de stap gereed is').transform((answer) => answer === 'ja'),
})

export const moveStepInput = z.object({
  ...formFields,
  to: oneOf(['up', 'down'], 'of de stap omhoog of omlaag gaat'),
})

export const reviseStepInput = z
  .object({
    ...formFields,
    ...stepFields,
    doneOn: optionalDate(),
    reason: optionalText(1000),
  })
  .superRefine(startsBeforeItEnds)
export type ReviseStepInput = z.output<typeof reviseStepInput>
export type ReviseStepForm = z.input<typeof reviseStepInput>
