import { z } from 'zod'
import { emailAddress } from '#app/accounts/input.ts'
import { themes } from '#app/ui/theme.ts'
import { formFields, oneOf, optionalText, optionalUrl, requiredText } from '#app/workflow/input.ts'

export const addMunicipalityInput = z.object({
  ...formFields,
  code: z.string({ error: 'Kies een gemeente' }).max(10),
})

/** What a municipality puts on its letters, and where its clerk's office is reached; `theme` names its look. */
export type MunicipalitySettings = {
  visitingAddress: string
  postalAddress: string
  website: string
  clerkEmail: string
  mayorName: string
  secretaryName: string
  theme: string
  letterNumberPattern: string
}

export const municipalityInput = z.object({
  ...formFields,
  visitingAddress: optionalText(200),
  postalAddress: optionalText(200),
  website: optionalUrl(),
  clerkEmail: emailAddress()
    .optional()
    .transform((address) => address ?? ''),
  mayorName: optionalText(120),
  secretaryName: optionalText(120),
  theme: oneOf(themes, 'een huisstijl'),
  letterNumberPattern: requiredText('hoe brieven genummerd worden', 60).refine(
    (pattern) => pattern.includes('{volgnummer}'),
    'Zet {volgnummer} op de plaats waar het nummer komt',
  ),
})

export const portfolioHolderInput = z.object({
  ...formFields,
  name: requiredText('de naam', 120),
  portfolio: optionalText(200),
})

export const auditOfficeInput = z.object({
  ...formFields,
  name: requiredText('de naam', 120),
  website: optionalUrl(),
  reviewWeeks: z.coerce
    .number({ error: 'Vul een aantal weken in' })
    .int('Vul een heel aantal weken in')
    .min(1, 'Vul ten minste 1 week in')
    .max(104, 'Vul ten hoogste 104 weken in')
    .optional()
    .transform((weeks) => weeks ?? null),
  municipalityCodes: z.array(z.string().max(10)),
})

/** An audit office with the codes of the municipalities that it serves; `reviewWeeks` null: no term for its verdicts. */
export type AuditOfficeSettings = {
  name: string
  website: string
  reviewWeeks: number | null
  municipalityCodes: string[]
}
