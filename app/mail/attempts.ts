import type { Instant } from '#app/workflow/calendar-date.ts'

/** Minutes to wait after the first, second, … failed attempt: in all somewhat more than four days. */
const waits = [1, 5, 15, 60, 180, 360, 720, 1440, 1440, 1440]

/** How long a claimed message is left alone: a process that died while sending loses it again. */
export const claimMinutes = 10

/** When to try again after `attempts` failed ones; null: give up. */
export function nextAttempt(attempts: number, now: Instant): Instant | null {
  const wait = waits[attempts - 1]
  return wait === undefined ? null : later(now, wait)
}

/** `now` and some minutes. */
export function later(now: Instant, minutes: number): Instant {
  return new Date(Date.parse(now) + minutes * 60_000).toISOString()
}

/** What a failed delivery tells: `code` and `responseCode` as nodemailer gives them. */
export type DeliveryError = { code?: string | undefined; responseCode?: number | undefined }

/**
 * Whether trying again is useless: the server refused this very message or address for good (RFC 5321, 5yz). A
 * refused sign-in is ours to mend, and then the mail can still go.
 */
export function isPermanent(error: DeliveryError): boolean {
  const refused = error.code === 'EENVELOPE' || error.code === 'EMESSAGE'
  return refused && error.responseCode !== undefined && error.responseCode >= 500
}
