import { z } from 'zod'
import {
  formFields,
  id,
  oneOf,
  optionalDate,
  optionalText,
  requiredText,
} from '#app/workflow/input.ts'
import { roles } from '#db/schema/codes.ts'

/** A mail address: one, without a name or line break, so that it can hold no second receiver or header. */
export function emailAddress(what = 'een e-mailadres') {
  return z
    .string({ error: `Vul ${what} in` })
    .trim()
    .max(254, 'Dit adres is te lang')
    .pipe(z.email('Vul een volledig e-mailadres in, zoals naam@gemeente.nl'))
}

/** A password as typed: nothing is taken off or changed. */
const typedPassword = (what: string) =>
  z.string({ error: `Vul ${what} in` }).max(1000, 'Dit is te lang')

export const signInInput = z.object({
  email: emailAddress('uw e-mailadres'),
  password: typedPassword('uw wachtwoord'),
  target: z.string().max(2000).optional(),
})

export const demoSignInInput = z.object({ personId: id, target: z.string().max(2000).optional() })

export const passkeyInput = z.object({
  sealed: z.string().max(4000),
  answer: z.string().max(20_000),
  target: z.string().max(2000).optional(),
})

export const passkeyAddInput = passkeyInput.extend({ name: requiredText('een naam', 60) })

export const codeInput = z.object({
  code: z.string({ error: 'Vul de code in' }).trim().min(6, 'Vul de hele code in').max(60),
  target: z.string().max(2000).optional(),
})

export const codeSetupInput = codeInput.extend({ sealedOffer: z.string().max(4000) })

export const addressInput = z.object({ email: emailAddress('uw e-mailadres') })

const repeated = {
  password: typedPassword('een wachtwoord'),
}

export const newPasswordInput = z.object(repeated)

export const changePasswordInput = z.object({
  ...repeated,
  current: z
    .string()
    .max(1000)
    .optional()
    .transform((text) => text ?? ''),
})

export const firstAdminInput = z.object({
  name: requiredText('uw naam', 120),
  email: emailAddress('uw e-mailadres'),
  ...repeated,
})

/** `municipality:GM0629` or `office:1`; empty for the whole installation. */
const place = z
  .string()
  .max(40)
  .optional()
  .transform((text) => {
    const [kind, value = ''] = (text ?? '').split(':')
    return {
      municipalityCode: kind === 'municipality' ? value : null,
      auditOfficeId: kind === 'office' ? Number(value) || null : null,
    }
  })

const givenRole = {
  role: oneOf(roles, 'een rol'),
  place,
  untilOn: optionalDate(),
  reason: requiredText('de reden', 500),
}

export const giveRoleInput = z
  .object({ ...formFields, ...givenRole })
  .transform(({ place, ...rest }) => ({ ...rest, ...place }))

export const inviteInput = z
  .object({
    ...formFields,
    ...givenRole,
    name: requiredText('de naam', 120),
    email: emailAddress('het e-mailadres'),
    jobTitle: optionalText(120),
    department: optionalText(120),
  })
  .transform(({ place, ...rest }) => ({ ...rest, ...place }))

export const reasonInput = z.object({ ...formFields, reason: requiredText('de reden', 500) })
