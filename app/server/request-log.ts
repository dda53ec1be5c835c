import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { withoutSecrets } from '#app/mail/secret-addresses.ts'

declare global {
  namespace Express {
    interface Locals {
      requestId: string
      /** Which route answers, `werk.opvolgingen.$id.bericht`; empty when none does. */
      route: string
    }
  }
}

/** What is told about a request that was answered. */
export type Answered = { method: string; route: string; status: number; ms: number }

/**
 * One JSON line per request: method, path without query (it may hold a search) and without what is itself a key, route,
 * status, time. No personal data. `answered` hears of each too.
 */
export function requestLog(log: Logger, answered: (request: Answered) => void): RequestHandler {
  return (request, response, next) => {
    const started = performance.now()
    const { locals } = response
    locals.requestId = randomUUID()
    locals.route = ''
    response.setHeader('X-Request-Id', locals.requestId)
    response.on('finish', () => {
      const ms = Math.round((performance.now() - started) * 10) / 10
      const { method, path } = request
      const line = { method, route: locals.route, status: response.statusCode, ms }
      answered(line)
      log.info({ requestId: locals.requestId, path: withoutSecrets(path), ...line })
    })
    next()
  }
}
