import type { RequestHandler } from 'express'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
const byToken = /^\/(api|berichten|volgen\/stoppen)\//

/**
 * Refuses a change that another site's page sent (CSRF): the `Origin` of each POST must be this site, which is
 * `publicUrl` where that is set and else the address that was asked for. One check for pages and resource routes alike.
 * Paths under `/api/`, `/berichten/` and `/volgen/stoppen/` (one-click unsubscribing, RFC 8058) carry a token instead of
 * a cookie and are left alone.
 */
export function sameOrigin(publicUrl: string | undefined): RequestHandler {
  const ownOrigin = publicUrl === undefined ? null : new URL(publicUrl).origin
  return (request, response, next) => {
    if (safeMethods.has(request.method) || byToken.test(request.path)) return next()
    const origin = request.get('origin')
    const own = ownOrigin ?? `${request.protocol}://${request.get('host')}`
    if (origin !== undefined && origin === own) return next()
    response.status(403).type('text/plain').send('Dit formulier is niet vanaf deze site verstuurd.')
  }
}
