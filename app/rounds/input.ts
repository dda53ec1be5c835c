import { z } from 'zod'
import { type Recess, warningFor } from '#app/deadlines/recess.ts'
import { progressFields, refuseIncomplete } from '#app/follow-ups/input.ts'
import { formatDate } from '#app/ui/date.ts'
import { type CalendarDate, daysBetween } from '#app/workflow/calendar-date.ts'
import { checkbox, formFields, id, oneOf, requiredDate } from '#app/workflow/input.ts'

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

/**
 * The same as the form of a municipality with these recesses sends it: a date in recess or on a day off is asked about
 * once, with the first working day after it, and kept when `anyway` is ticked.
 */
export function openRoundForm(recesses: readonly Recess[]) {
  return openRoundInput.and(z.object({ anyway: checkbox() })).superRefine((round, refuse) => {
    if (round.anyway) return
    for (const { field, warning } of awkwardDates(round, recesses))
      refuse.addIssue({
        code: 'custom',
        path: [field],
        message: `${formatDate(round[field])} ${warning.reason}; de eerste werkdag daarna is ${formatDate(warning.offeredOn)}`,
      })
  })
}

const datesToMeet = ['updatesDueOn', 'collegeMeetingOn', 'sendBy'] as const

/** Which dates of a round fall in recess or on a day off. */
export function awkwardDates(
  round: Readonly<Record<(typeof datesToMeet)[number], CalendarDate>>,
  recesses: readonly Recess[],
) {
  return datesToMeet.flatMap((field) => {
    // Half-typed dates come in empty.
    const warning = round[field] === '' ? null : warningFor(round[field], recesses)
    return warning === null ? [] : [{ field, warning }]
  })
}

/** How many days after `dueOn` a letter leaves, where that date can still be met; 0 when it leaves in time. */
export function daysTooLate(
  dueOn: CalendarDate | null,
  sendBy: CalendarDate | null,
  today: CalendarDate,
): number {
  if (dueOn === null || sendBy === null || dueOn < today) return 0
  return Math.max(0, daysBetween(dueOn, sendBy))
}

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
  doe: oneOf(
    ['overnemen', 'opzij', 'herinneren', 'intrekken', 'brief', 'sluiten'],
    'wat u wilt doen',
  ),
  answerId: z
    .array(id)
    .optional()
    .transform((ids) => ids ?? []),
  ownerId: id.optional(),
  requestId: id.optional(),
})
export type RoundActionInput = z.output<typeof roundActionInput>
