import { z } from 'zod'
import { isCalendarDate } from '#app/workflow/calendar-date.ts'
import { phaseCodes, valuesOf } from './codes.ts'

// What the addresses of the API may carry. All of it arrives as text.

const positive = (most: number) =>
  z.coerce
    .number({ error: 'moet een getal zijn' })
    .int('moet een geheel getal zijn')
    .min(1, 'moet 1 of meer zijn')
    .max(most, `mag ten hoogste ${most} zijn`)

export const id = positive(2_147_483_647).meta({ description: 'Nummer' })

const page = {
  pagina: positive(1_000_000).default(1).meta({ description: 'Welke pagina, vanaf 1' }),
  paginaGrootte: positive(500).default(50).meta({ description: 'Hoeveel per pagina' }),
}

const municipality = z
  .string()
  .regex(/^GM\d{4}$/, 'moet een CBS-code zijn, zoals GM0629')
  .optional()
  .meta({ description: 'Alleen van deze gemeente (CBS-code)' })

const report = z.string().optional().meta({ description: 'Alleen van dit onderzoek (kenmerk)' })

const day = (description: string) =>
  z.iso
    .date('moet een datum zijn, JJJJ-MM-DD')
    .refine(isCalendarDate, 'deze datum bestaat niet')
    .optional()
    .meta({ description })

const sort = <const Field extends string>(fields: readonly [Field, ...Field[]]) =>
  z
    .enum(
      fields.flatMap((field) => [field, `-${field}`]) as [
        Field | `-${Field}`,
        ...(Field | `-${Field}`)[],
      ],
      'deze volgorde bestaat niet',
    )
    .optional()
    .meta({ description: 'Volgorde; met een minteken ervoor van hoog naar laag' })

const asOf = {
  peildatum: day('Zoals het op deze dag stond; zonder: vandaag'),
  bekendOp: day('Alleen met wat aan het eind van deze dag was vastgelegd; zonder: alles'),
}

export const listOfGemeenten = z.strictObject({ ...page, sorteer: sort(['naam', 'code']) })
export const listOfOnderzoeken = z.strictObject({
  ...page,
  gemeente: municipality,
  sorteer: sort(['aangebodenOp', 'titel']),
})
export const listOfAanbevelingen = z.strictObject({ ...page, onderzoek: report })
export const listOfOpvolgingen = z.strictObject({
  ...page,
  gemeente: municipality,
  onderzoek: report,
  fase: z
    .enum(valuesOf(phaseCodes), 'deze fase bestaat niet')
    .optional()
    .meta({ description: 'Alleen in deze fase' }),
  teLaat: z
    .enum(['true', 'false'], 'moet true of false zijn')
    .optional()
    .meta({ description: 'Alleen wat te laat is, of juist niet' }),
  ...asOf,
  sorteer: sort(['id', 'fase', 'laatsteBerichtOp', 'uitvoeringGereedOp']),
})
export const oneOpvolging = z.strictObject(asOf)
export const listOfBesluiten = z.strictObject({
  ...page,
  gemeente: municipality,
  onderzoek: report,
  sorteer: sort(['datum']),
})
export const listOfBrieven = z.strictObject({
  ...page,
  gemeente: municipality,
  onderzoek: report,
  sorteer: sort(['verzondenOp']),
})
export const nothing = z.strictObject({})
