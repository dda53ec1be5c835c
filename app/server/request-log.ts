import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { withoutSecrets } from '#app/mail/secret-addresses.ts'

/**
 * One JSON line per request: method, path without query (it may hold a search) and without what is itself a key, status,
 * time. No personal data.
 */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now()
    response.locals.requestId = randomUUID()
    response.setHeader('X-Request-Id', response.locals.requestId)
    response.on('finish', () => {
      log.info({
        requestId: response.locals.requestId,
        method: request.method,
        path: withoutSecrets(request.path),
        status: response.statusCode,
        ms: Math.round((performance.now() - started) * 10) / 10,
      })
    })
    next()
  }
}
