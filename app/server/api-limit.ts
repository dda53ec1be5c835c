import type { RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { problem } from '#app/portal/api/answer.server.ts'
import { apiVersion } from '#app/portal/api/openapi.ts'
import { problemOf } from '#app/portal/api/problem.ts'

const readable =
  'API-Version, ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After'

/**
 * At most `perMinute` requests to the API per caller's address, kept in memory for that minute only. Each answer says
 * how many are left (draft-ietf-httpapi-ratelimit-headers).
 */
export function apiLimit(perMinute: number): RequestHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (request, response, next) => {
    response.setHeader('API-Version', apiVersion)
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Expose-Headers', readable)
    try {
      set(await limiter.consume(request.ip ?? ''))
      next()
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) return next(error)
      set(error)
      const refused = problem(problemOf(429, 'Wacht even en vraag dan verder.'))
      response.setHeader('Retry-After', secondsUntilFull(error))
      response
        .status(429)
        .type('application/problem+json')
        .send(await refused.text())
    }

    function set(state: RateLimiterRes): void {
      response.setHeader('RateLimit-Limit', perMinute)
      response.setHeader('RateLimit-Remaining', state.remainingPoints)
      response.setHeader('RateLimit-Reset', secondsUntilFull(state))
    }
  }
}

function secondsUntilFull(state: RateLimiterRes): number {
  return Math.ceil(state.msBeforeNext / 1000)
}
