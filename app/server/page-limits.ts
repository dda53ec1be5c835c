import type { Cookie } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { isKnownBrowser } from '#app/accounts/known-browser.server.ts'
import { consume } from '#app/accounts/sign-in-limits.ts'
import type { Context } from '#app/workflow/context.ts'
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

/** Refused attempts to sign in per minute: of one caller, and of all together before one of each is enough. */
const flood = { ofOne: 20, ofAll: 100 }

/**
 * Refuses a flood of attempts to sign in before each costs a page and a place in the queue for passwords: a caller of
 * whom too many were refused within a minute is told so in a line of text for the rest of it. Someone who signed in
 * from this browser before always gets through.
 */
export function signInFlood({ db }: Context, known: Cookie, most = flood): RequestHandler {
  const byCaller = new RateLimiterMemory({ points: most.ofOne, duration: 60 })
  const together = new RateLimiterMemory({ points: most.ofAll, duration: 60 })
  return async (request, response, next) => {
    if (request.method !== 'POST' || request.path !== '/aanmelden') return next()
    const address = callerAddress(request.ip)
    const [own, all] = await Promise.all([byCaller.get(address), together.get('all')])
    const enough = (all?.consumedPoints ?? 0) >= most.ofAll ? 1 : most.ofOne
    if (own !== null && own.consumedPoints >= enough) {
      const secret: unknown = await known.parse(request.get('cookie') ?? null)
      if (typeof secret !== 'string' || !isKnownBrowser(db, secret))
        return refuse(response, Math.ceil(own.msBeforeNext / 1000))
    }
    response.on('finish', () => {
      if (response.statusCode !== 429 && response.statusCode !== 503) return
      for (const [limiter, key] of [[byCaller, address] as const, [together, 'all'] as const])
        limiter.consume(key).catch(() => {})
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
