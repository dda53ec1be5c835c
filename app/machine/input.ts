import { z } from 'zod'
import { oneOf, requiredText } from '#app/workflow/input.ts'
import { tokenScopes } from '#db/schema/codes.ts'

const municipalityCode = z.string({ error: 'Kies een gemeente' }).min(1, 'Kies een gemeente')

export const makeTokenInput = z.object({
  municipalityCode,
  name: requiredText('voor welk systeem het is', 100),
  scopes: z
    .array(z.enum(tokenScopes), { error: 'Kies wat het systeem mag' })
    .min(1, 'Kies wat het systeem mag'),
  months: oneOf(['3', '12', '24'], 'hoelang het token geldt').transform(Number),
})
export type MakeTokenInput = z.output<typeof makeTokenInput>
export type MakeTokenForm = z.input<typeof makeTokenInput>

export const setWebhookInput = z.object({
  municipalityCode,
  name: requiredText('voor welk systeem het is', 100),
  url: z
    .string({ error: 'Vul het webadres in' })
    .trim()
    .max(2000, 'Dit adres is te lang')
    .refine(
      (url) => URL.canParse(url) && new URL(url).protocol === 'https:',
      'Vul een volledig webadres in, dat begint met https://',
    ),
})
export type SetWebhookInput = z.output<typeof setWebhookInput>
export type SetWebhookForm = z.input<typeof setWebhookInput>
