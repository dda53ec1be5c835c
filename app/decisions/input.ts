import { z } from 'zod'
import { evidenceFields } from '#app/follow-ups/input.ts'
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

/** One council meeting about one report: outcomes, papers and the deadlines that follow. */
export const recordDecisionInput = z
  .object({
    ...formFields,
    occurredOn: requiredDate('de datum van de raadsvergadering'),
    agendaItem: optionalText(200),
    documentUrl: optionalUrl(),
    replacesId: id.optional(),
    outcomes: z
      .array(
        z.object({
          followUpId: id,
          outcome: oneOf(decisionOutcomes, 'wat de raad over deze aanbeveling besloot'),
          amendedText: optionalText(),
          explanation: optionalText(),
        }),
      )
      .min(1, 'Er is geen aanbeveling om over te besluiten'),
    papers: z
      .array(
        z.object({
          kind: oneOf(councilPaperKinds, 'motie, amendement of toezegging'),
          title: optionalText(300),
          url: optionalUrl(),
        }),
      )
      .optional()
      .transform((papers) =>
        (papers ?? []).filter((paper) => paper.title !== '' || paper.url !== ''),
      ),
    planOfActionDueOn: optionalDate(),
    implementationDueOn: optionalDate(),
    notificationFirstDueOn: optionalDate(),
    notificationEveryMonths: everyMonths,
    ...evidenceFields,
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
    })
    for (const field of [
      'planOfActionDueOn',
      'implementationDueOn',
      'notificationFirstDueOn',
    ] as const) {
      const date = decision[field]
      if (date !== null && date <= decision.occurredOn)
        refuseAt([field], 'Deze termijn ligt niet na het besluit')
    }
    if (decision.notificationEveryMonths !== null && decision.notificationFirstDueOn === null)
      refuseAt(
        ['notificationFirstDueOn'],
        'Vul in wanneer de raad voor het eerst wordt geïnformeerd',
      )
  })
export type RecordDecisionInput = z.output<typeof recordDecisionInput>

export const proposeClosureInput = z.object({
  ...formFields,
  reason: requiredText('waarom deze aanbeveling kan worden afgedaan'),
  consequence: optionalText(),
})
export type ProposeClosureInput = z.output<typeof proposeClosureInput>

export const decideClosureInput = z.object({
  ...formFields,
  occurredOn: requiredDate('de datum van het raadsbesluit'),
  reason: optionalText(),
  consequence: optionalText(),
  documentUrl: optionalUrl(),
})
export type DecideClosureInput = z.output<typeof decideClosureInput>

export const reopenInput = z.object({
  ...formFields,
  occurredOn: requiredDate('de datum waarop de raad dit besloot'),
  reason: requiredText('waarom de aanbeveling weer wordt opgepakt'),
  documentUrl: optionalUrl(),
})
export type ReopenInput = z.output<typeof reopenInput>
