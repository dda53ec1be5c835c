import type { RequestHandler } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { consume } from '#app/accounts/sign-in-limits.ts'
import { TooOften } from '#app/workflow/errors.ts'
import { callerAddress } from './caller-address.ts'

const links =
  /^\/(?:bijwerken|berichten|agenda|uitnodiging|wachtwoord|adres|eerste-beheerder|volgen)\//

/**
 * Slows down who guesses at secret addresses: after `most` that do not exist, a caller waits up to ten minutes for the next.
 * Who opens a link that works is never counted.
 */
export function linkLimit(most: number): RequestHandler {
  const limiter = new RateLimiterMemory({ points: most, duration: 10 * 60 })
  return async (request, response, next) => {
    if (!links.test(request.path)) return next()
    const address = callerAddress(request.ip)
    const state = await limiter.get(address)
    if (state !== null && state.remainingPoints <= 0)
      return refuse(response, Math.ceil(state.msBeforeNext / 1000))
    response.on('finish', () => {
      if (response.statusCode === 404) limiter.consume(address).catch(() => {})
    })
    next()
  }
}

/** At most `perMinute` searches per caller. */
export function searchLimit(perMinute: number): RequestHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (request, response, next) => {
    try {
      await consume(limiter, callerAddress(request.ip))
      next()
    } catch (error) {
      if (error instanceof TooOften) refuse(response, error.seconds)
      else next(error)
    }
  }
}

function refuse(response: Parameters<RequestHandler>[1], seconds: number): void {
  response
    .status(429)
    .set('Retry-After', String(seconds))
    .type('text/plain')
    .send('Dit is te vaak gevraagd. Probeer het over enkele minuten opnieuw.')
}
