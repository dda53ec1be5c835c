import type { RequestHandler } from 'express'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
const byToken = /^\/(api|berichten)\//

/**
 * Refuses a change that another site's page sent (CSRF): the `Origin` of each POST must be this site. One check for
 * pages and resource routes alike. Paths under `/api/` and `/berichten/` (one-click unsubscribing, RFC 8058) carry a
 * token instead of a cookie and are left alone.
 */
export const sameOrigin: RequestHandler = (request, response, next) => {
  if (safeMethods.has(request.method) || byToken.test(request.path)) return next()
  const origin = request.get('origin')
  if (origin !== undefined && origin === `${request.protocol}://${request.get('host')}`)
    return next()
  response.status(403).type('text/plain').send('Dit formulier is niet vanaf deze site verstuurd.')
}
