import type { RequestHandler } from 'express'
import type { Settings } from '#app/settings.server.ts'
import { originOf } from '#app/settings.server.ts'
import { addMonths } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'

/** Where to report a weakness (RFC 9116). */
export function securityTxt({ clock }: Context, settings: Settings): RequestHandler {
  const contact = settings.SECURITY_CONTACT ?? settings.CONTACT_EMAIL
  return (_request, response) => {
    const lines = [
      `Contact: mailto:${contact}`,
      `Expires: ${addMonths(clock.today(), 6)}T00:00:00.000Z`,
      'Preferred-Languages: nl, en',
      `Canonical: ${originOf(settings)}/.well-known/security.txt`,
    ]
    response.type('text/plain').send(`${lines.join('\n')}\n`)
  }
}
