import { z } from 'zod'
import { progressFields, refuseIncomplete } from '#app/follow-ups/input.ts'
import { formFields, id, oneOf, requiredDate } from '#app/workflow/input.ts'

/** The dates of a round that a coordinator opens. */
export const openRoundInput = z
  .object({
    ...formFields,
    periodFrom: requiredDate('het begin van de periode'),
    periodUntil: requiredDate('het einde van de periode'),
    updatesDueOn: requiredDate('de datum waarop de berichten binnen zijn'),
    collegeMeetingOn: requiredDate('de vergadering van het college'),
    sendBy: requiredDate('de datum waarop de brief weg moet'),
  })
  .superRefine((round, refuse) => {
    const order = [
      ['periodUntil', round.periodFrom, round.periodUntil, 'Het einde ligt vóór het begin'],
      [
        'collegeMeetingOn',
        round.updatesDueOn,
        round.collegeMeetingOn,
        'Het college vergadert vóórdat de berichten binnen zijn',
      ],
      [
        'sendBy',
        round.collegeMeetingOn,
        round.sendBy,
        'De brief gaat weg vóórdat het college erover vergadert',
      ],
    ] as const
    for (const [field, first, second, message] of order)
      if (first > second) refuse.addIssue({ code: 'custom', path: [field], message })
  })
export type OpenRoundInput = z.output<typeof openRoundInput>

/** An answer by link: how far the work is. */
export const answerInput = z.object(progressFields).superRefine(refuseIncomplete)
export type AnswerInput = z.output<typeof answerInput>

/** The two ways to answer: one click that nothing changed, or how far the work is. */
export const answerFormInput = z.discriminatedUnion('doe', [
  z.object({ doe: z.literal('geen-wijziging') }),
  z.object({ doe: z.literal('antwoorden'), ...progressFields }).superRefine(refuseIncomplete),
])

/** What a coordinator does in a round. `answerId`: which answers; none named: all that are waiting. */
export const roundActionInput = z.object({
  ...formFields,
  doe: oneOf(['overnemen', 'opzij', 'herinneren', 'intrekken', 'sluiten'], 'wat u wilt doen'),
  answerId: z
    .array(id)
    .optional()
    .transform((ids) => ids ?? []),
  ownerId: id.optional(),
  requestId: id.optional(),
})
export type RoundActionInput = z.output<typeof roundActionInput>
