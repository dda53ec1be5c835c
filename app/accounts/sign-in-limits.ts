import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { TooOften } from '#app/workflow/errors.ts'
import { secretHashOf } from './secret.server.ts'

const quarter = 15 * 60

/**
 * How many failed attempts are taken. Kept in memory, by hash of the typed address, so that an unknown account counts
 * as a known one. Who signed in from this browser before has a count of its own: strangers who guess at an account
 * slow down other strangers, never the person itself (OWASP, "Slow Down Online Guessing Attacks with Device Cookies").
 */
export function signInLimits() {
  const byCaller = new RateLimiterMemory({ points: 60, duration: quarter })
  const byBoth = new RateLimiterMemory({ points: 10, duration: quarter })
  const byAccount = new RateLimiterMemory({ points: 60, duration: 60 * 60 })
  const byBrowser = new RateLimiterMemory({ points: 10, duration: quarter })
  const bySession = new RateLimiterMemory({ points: 6, duration: quarter })
  const byPerson = new RateLimiterMemory({ points: 30, duration: 60 * 60 })
  const mailByCaller = new RateLimiterMemory({ points: 60, duration: 60 * 60 })
  const mailByAccount = new RateLimiterMemory({ points: 3, duration: 60 * 60 })
  return {
    /** Counts a wrong second factor of a session and of a person. Throws `TooOften`. */
    async secondFactor(sessionHash: string, personId: number) {
      await consume(bySession, sessionHash)
      await consume(byPerson, String(personId))
    },
    /**
     * Counts a request for a mail by someone who need not be signed in. Returns whether to send it: an account gets three
     * an hour, and whoever asks for more gets the same answer. Throws `TooOften` for a caller that asks for too many.
     */
    async mail(address: string, account: string): Promise<boolean> {
      await consume(mailByCaller, address)
      return mailByAccount.consume(secretHashOf(account)).then(
        () => true,
        () => false,
      )
    },
    /** Counts an attempt; the answer takes it back, for one that succeeds. Throws `TooOften`. */
    async attempt(address: string, email: string, browserHash: string | null) {
      const account = secretHashOf(email)
      const counts: [RateLimiterMemory, string][] =
        browserHash === null
          ? [
              [byCaller, address],
              [byBoth, `${address} ${account}`],
              [byAccount, account],
            ]
          : [[byBrowser, browserHash]]
      for (const [limiter, key] of counts) await consume(limiter, key)
      return async () => {
        for (const [limiter, key] of counts) await limiter.reward(key)
      }
    },
  }
}

export type SignInLimits = ReturnType<typeof signInLimits>

/** Takes a point of `key`. Throws `TooOften` where none is left. */
export async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    const seconds = Math.ceil(error.msBeforeNext / 1000)
    throw new TooOften(
      seconds,
      `Dit is te vaak geprobeerd. Probeer het over ${minutes(seconds)} opnieuw.`,
    )
  }
}

function minutes(seconds: number): string {
  const count = Math.ceil(seconds / 60)
  return count === 1 ? 'een minuut' : `${count} minuten`
}
