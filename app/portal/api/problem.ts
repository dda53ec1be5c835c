import { z } from 'zod'

/** A problem as RFC 9457 writes it, with all that is wrong at once. */
export const probleem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().optional(),
  errors: z
    .array(
      z.object({ in: z.enum(['path', 'query', 'body']), name: z.string(), reason: z.string() }),
    )
    .optional(),
})

export type Probleem = z.output<typeof probleem>
export type InvalidPart = NonNullable<Probleem['errors']>[number]

/** What was asked cannot be answered: which parts are wrong, and why. */
export class Invalid extends Error {
  override name = 'Invalid'
  constructor(readonly parts: InvalidPart[]) {
    super('invalid request')
  }
}

const titles: Record<number, string> = {
  400: 'De vraag klopt niet',
  401: 'U hebt geen geldig token',
  403: 'Dit token mag dit niet',
  404: 'Dit bestaat niet',
  405: 'Deze methode bestaat hier niet',
  406: 'Deze vorm is er niet',
  409: 'Er is intussen iets veranderd',
  429: 'Te veel vragen',
  500: 'Er ging iets mis',
}

/** The problem document for a status. */
export function problemOf(status: number, detail: string, errors?: InvalidPart[]): Probleem {
  return {
    type: 'about:blank',
    title: titles[status] ?? 'Er ging iets mis',
    status,
    detail,
    ...(errors && errors.length > 0 ? { errors } : {}),
  }
}

/** What zod found wrong, as parts of the request. */
export function invalidParts(error: z.ZodError, where: InvalidPart['in']): InvalidPart[] {
  return error.issues.flatMap((issue): InvalidPart[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((name) => ({ in: where, name, reason: 'deze parameter bestaat niet' }))
      : [{ in: where, name: issue.path.join('.'), reason: issue.message }],
  )
}
