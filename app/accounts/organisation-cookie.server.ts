import { createCookie } from '@remix-run/node'

/** What a browser keeps, sealed, while it is away at its organisation; `lax`, since it comes back from another site. */
export function organisationCookie(secure: boolean) {
  return createCookie(secure ? '__Host-organisatie' : 'organisatie', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: 600,
  })
}
