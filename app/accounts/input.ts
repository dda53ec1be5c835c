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
import { roleWords } from './words.ts'

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

const reason = requiredText('de reden', 500)

/** What an admin ends of a person, by the button that was pressed. */
export const personDoingInput = z.discriminatedUnion('doe', [
  z.object({ ...formFields, doe: z.literal('rol-intrekken'), reason, assignmentId: id }),
  z.object({ ...formFields, doe: z.literal('tweede-stap-wissen'), reason }),
  z.object({ ...formFields, doe: z.literal('vertrek'), reason }),
  z.object({ ...formFields, doe: z.literal('opnieuw-uitnodigen') }),
])

export const organisationInput = addressInput.extend({ target: z.string().max(2000).optional() })

const domain = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/

/** One line each: `raad-griffie = griffie GM0629`, or `rekenkamer 1` for an audit office by its number. */
function claimRolesFrom(text: string, refuse: z.RefinementCtx) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, value = '', word = '', where = ''] = /^(.+?)\s*=\s*(\S+)\s+(\S+)$/.exec(line) ?? []
      const role = roles.find((one) => roleWords[one] === word.toLowerCase() && one !== 'admin')
      const isOffice = role === 'auditor'
      if (role === undefined || !(isOffice ? /^\d+$/ : /^GM\d{4}$/).test(where)) {
        refuse.addIssue({ code: 'custom', message: `Deze regel is anders geschreven: ${line}` })
        return z.NEVER
      }
      const place = isOffice
        ? { municipalityCode: null, auditOfficeId: Number(where) }
        : { municipalityCode: where, auditOfficeId: null }
      return { value, role, ...place }
    })
}

export const providerInput = z.object({
  ...formFields,
  name: requiredText('de naam', 120),
  issuer: z
    .url({ error: 'Vul het adres van de aanmelding in (issuer), dat begint met https://' })
    .refine(isSecureAddress, 'Dit adres moet met https:// beginnen'),
  clientId: requiredText('de client-id', 200),
  clientSecret: z.string({ error: 'Vul het geheim in' }).min(8, 'Dit is te kort').max(500),
  mailDomains: z
    .string({ error: 'Vul het deel achter de @ in' })
    .transform((text) =>
      text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    )
    .refine((list) => list.length > 0 && list.every((one) => domain.test(one)), {
      error: 'Schrijf domeinen zoals wassenaar.nl, met een komma ertussen',
    }),
  rolesClaim: optionalText(100),
  claimRoles: optionalText(4000).transform(claimRolesFrom),
})

function isSecureAddress(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || ['127.0.0.1', 'localhost'].includes(hostname)
}
