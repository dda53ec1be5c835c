import { z } from 'zod'
import { parseDutchMonth } from '#app/ui/parse-date.ts'
import {
  formFields,
  id,
  oneOf,
  optionalDate,
  optionalText,
  optionalUrl,
  requiredText,
} from '#app/workflow/input.ts'
import { addressees, municipalityRoles } from '#db/schema/codes.ts'

const month = z
  .string()
  .transform((text, refuse) => {
    const month = parseDutchMonth(text)
    if (month !== null) return month
    const message = 'Vul een maand met het jaar in, bijvoorbeeld februari 2025'
    refuse.addIssue({ code: 'custom', message })
    return z.NEVER
  })
  .optional()
  .transform((value) => value ?? null)

const flag = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

export const recommendationInput = z.object({
  number: requiredText('het nummer', 10),
  title: requiredText('de korte titel', 160),
  text: requiredText('de tekst van de aanbeveling', 8000),
  addressee: oneOf(addressees, 'aan wie de aanbeveling is gericht'),
  /** The number of the recommendation that it is a part of. */
  parent: optionalText(10),
  priority: flag,
  dutyToInform: flag,
  /** For which municipalities, with the role of each and who carries it out. */
  municipalities: z
    .array(
      z.object({
        code: z.string(),
        applies: flag,
        role: oneOf(municipalityRoles, 'de rol van de gemeente').optional(),
        executor: optionalText(120),
      }),
    )
    .optional()
    .transform((rows) => rows ?? []),
})
export type RecommendationInput = z.output<typeof recommendationInput>

/** A report as a person confirmed it, with its recommendations and the municipalities that it is about. */
export const createReportInput = z
  .object({
    ...formFields,
    auditOfficeId: id,
    title: requiredText('de titel', 300),
    shortTitle: requiredText('een korte titel', 80),
    researcher: optionalText(200),
    periodFrom: month,
    periodUntil: month,
    offeredOn: optionalDate(),
    responseDueOn: optionalDate(),
    treatmentDueOn: optionalDate(),
    sourceUrl: optionalUrl(),
    responseSummary: optionalText(),
    municipalityCodes: z.array(z.string()).min(1, 'Kies ten minste één gemeente'),
    recommendations: z
      .array(recommendationInput)
      .min(1, 'Voeg ten minste één aanbeveling toe')
      .max(200, 'Ten hoogste 200 aanbevelingen'),
  })
  .superRefine((report, refuse) => {
    const numbers = report.recommendations.map((row) => row.number)
    report.recommendations.forEach((row, index) => {
      const refuseAt = (field: string, message: string) =>
        refuse.addIssue({ code: 'custom', path: ['recommendations', index, field], message })
      if (numbers.indexOf(row.number) !== index)
        refuseAt('number', `Nummer ${row.number} komt twee keer voor`)
      if (row.parent !== '' && (!numbers.includes(row.parent) || row.parent === row.number))
        refuseAt('parent', `Er is geen andere aanbeveling met nummer ${row.parent}`)
    })
    if (report.periodFrom && report.periodUntil && report.periodFrom > report.periodUntil)
      refuse.addIssue({
        code: 'custom',
        path: ['periodUntil'],
        message: 'Het einde van de onderzoeksperiode ligt vóór het begin',
      })
  })
export type CreateReportInput = z.output<typeof createReportInput>
