import { z } from 'zod'
import { receivedFile } from '#app/follow-ups/input.ts'
import {
  checkbox,
  formFields,
  id,
  oneOf,
  optionalDate,
  optionalText,
  optionalUrl,
  requiredDate,
  requiredText,
} from '#app/workflow/input.ts'
import { councilPaperKinds, decisionOutcomes, responseKinds } from '#db/schema/codes.ts'

const everyMonths = z.coerce
  .number({ error: 'Vul een aantal maanden in' })
  .int('Vul een heel aantal maanden in')
  .min(1, 'Ten minste 1 maand')
  .max(60, 'Ten hoogste 60 maanden')
  .optional()
  .transform((months) => months ?? null)

/** The college's reply to all recommendations of a report in one municipality. */
export const recordResponsesInput = z.object({
  ...formFields,
  occurredOn: requiredDate('de datum van de reactie'),
  documentUrl: optionalUrl(),
  documentFile: receivedFile.optional(),
  responses: z
    .array(
      z.object({
        followUpId: id,
        kind: z.enum(responseKinds).optional(),
        explanation: optionalText(),
      }),
    )
    .refine(
      (rows) => rows.some((row) => row.kind),
      'Kies bij ten minste één aanbeveling een reactie',
    )
    .transform((rows) => rows.flatMap(({ kind, ...row }) => (kind ? [{ ...row, kind }] : []))),
})
export type RecordResponsesInput = z.output<typeof recordResponsesInput>
export type RecordResponsesForm = z.input<typeof recordResponsesInput>

const outcomeRow = z.object({
  followUpId: id,
  /** None: this meeting decided nothing about it. */
  outcome: z.enum(decisionOutcomes).optional(),
  amendedText: optionalText(),
  explanation: optionalText(),
  /** Where the council set another date for this one. */
  implementationDueOn: optionalDate(),
})

const paperRow = z.object({
  kind: oneOf(councilPaperKinds, 'motie, amendement of toezegging'),
  title: optionalText(300),
  url: optionalUrl(),
})

/**
 * One council meeting about one report: outcomes, papers and the terms as typed. What these terms come to, with the
 * usual ones filled in, is up to `deadlines/decision-terms.ts`.
 */
export const recordDecisionInput = z
  .object({
    ...formFields,
    occurredOn: requiredDate('de datum van de raadsvergadering'),
    agendaItem: optionalText(200),
    documentUrl: optionalUrl(),
    documentFile: receivedFile.optional(),
    replacesId: id.optional(),
    outcomes: z
      .array(outcomeRow)
      .refine(
        (rows) => rows.some((row) => row.outcome),
        'Kies bij ten minste één aanbeveling wat de raad besloot',
      ),
    papers: z
      .array(paperRow)
      .optional()
      .transform((papers) => (papers ?? []).filter(({ title, url }) => title !== '' || url !== '')),
    planOfActionDueOn: optionalDate(),
    noPlanOfAction: checkbox(),
    implementationDueOn: optionalDate(),
    notificationFirstDueOn: optionalDate(),
    notificationEveryMonths: everyMonths,
  })
  .superRefine((decision, refuse) => {
    const refuseAt = (path: (string | number)[], message: string) =>
      refuse.addIssue({ code: 'custom', path, message })
    decision.outcomes.forEach((row, index) => {
      const amended = row.outcome === 'adopted_amended'
      if (amended && row.amendedText === '')
        refuseAt(
          ['outcomes', index, 'amendedText'],
          'Vul de tekst in zoals de raad die heeft vastgesteld',
        )
      if (!amended && row.amendedText !== '')
        refuseAt(
          ['outcomes', index, 'outcome'],
          'Er staat een gewijzigde tekst: kies “gewijzigd overgenomen” of maak de tekst leeg',
        )
      if (row.implementationDueOn !== null && row.implementationDueOn <= decision.occurredOn)
        refuseAt(['outcomes', index, 'implementationDueOn'], notAfter)
    })
    for (const field of termFields) {
      const date = decision[field]
      if (date !== null && date <= decision.occurredOn) refuseAt([field], notAfter)
    }
    if (decision.noPlanOfAction && decision.planOfActionDueOn !== null)
      refuseAt(
        ['planOfActionDueOn'],
        'Er staat een datum bij het plan van aanpak, en ook dat er geen plan is gevraagd',
      )
  })
  .transform(({ outcomes, ...decision }) => ({
    ...decision,
    outcomes: outcomes.flatMap(({ outcome, ...row }) => (outcome ? [{ ...row, outcome }] : [])),
  }))

const termFields = ['planOfActionDueOn', 'implementationDueOn', 'notificationFirstDueOn'] as const
const notAfter = 'Deze termijn ligt niet na het besluit'

export type RecordDecisionForm = z.input<typeof recordDecisionInput>
/** What the form says, its terms worked out. */
export type RecordDecisionInput = Omit<z.output<typeof recordDecisionInput>, 'noPlanOfAction'>

/** The follow-up is put forward to be closed. */
const proposeClosureInput = z.object({
  ...formFields,
  step: z.literal('propose'),
  reason: requiredText('waarom deze aanbeveling kan worden afgedaan'),
  consequence: optionalText(),
})

/** The council closed it. */
const decideClosureInput = z.object({
  ...formFields,
  step: z.literal('decide'),
  occurredOn: requiredDate('de datum van de raadsvergadering'),
  reason: optionalText(),
  consequence: optionalText(),
  documentUrl: optionalUrl(),
})

/** The council leaves it open, or takes it up again. */
const reopenInput = z.object({
  ...formFields,
  step: z.literal('reopen'),
  occurredOn: requiredDate('de datum van de raadsvergadering'),
  reason: requiredText('waarom de aanbeveling open blijft'),
  documentUrl: optionalUrl(),
})

export const closureInput = z.discriminatedUnion(
  'step',
  [proposeClosureInput, decideClosureInput, reopenInput],
  { error: 'Kies wat de raad besloot' },
)
export type ProposeClosureInput = Omit<z.output<typeof proposeClosureInput>, 'step'>
export type DecideClosureInput = Omit<z.output<typeof decideClosureInput>, 'step'>
export type ReopenInput = Omit<z.output<typeof reopenInput>, 'step'>

/** What the council said in one meeting about the closing of several follow-ups; a row without a choice is left out. */
export const decideClosuresInput = z.object({
  ...formFields,
  occurredOn: requiredDate('de datum van de raadsvergadering'),
  documentUrl: optionalUrl(),
  closures: z
    .array(
      z
        .object({
          followUpId: id,
          seenVersion: z.coerce.number().int().optional(),
          step: z.enum(['decide', 'reopen']).optional(),
          reason: optionalText(),
          consequence: optionalText(),
        })
        .refine(({ step, reason }) => step !== 'reopen' || reason !== '', {
          path: ['reason'],
          message: 'Vul in waarom de aanbeveling open blijft',
        }),
    )
    .transform((rows) =>
      rows.flatMap(({ step, ...rest }, row) => (step ? [{ ...rest, step, row }] : [])),
    )
    .refine((rows) => rows.length > 0, 'Kies bij ten minste één aanbeveling wat de raad besloot'),
})
export type DecideClosuresForm = z.input<typeof decideClosuresInput>
export type DecideClosuresInput = z.output<typeof decideClosuresInput>

/** The fields of all three. */
export type ClosureFields = {
  submissionKey?: string
  step: 'propose' | 'decide' | 'reopen'
  occurredOn?: string
  reason?: string
  consequence?: string
  documentUrl?: string
}
