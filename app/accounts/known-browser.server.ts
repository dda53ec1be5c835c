import { createCookie } from '@remix-run/node'
import { and, eq } from 'drizzle-orm'
import type { Instant } from '#app/workflow/calendar-date.ts'
import type { Readable } from '#db/client.ts'
import { knownBrowser, person } from '#db/schema/index.ts'
import { newSecret, secretHashOf } from './secret.server.ts'

const days = 180

/** The cookie that says that someone signed in from this browser before. It signs nobody in. */
export function knownBrowserCookie(secure: boolean) {
  return createCookie(secure ? '__Host-bekend' : 'bekend', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: days * 86_400,
  })
}

/** The hash of `secret` when the person with this address signed in from that browser; else null. */
export function knownBrowserOf(db: Readable, email: string, secret: string | null): string | null {
  if (secret === null) return null
  const secretHash = secretHashOf(secret)
  const found = db
    .select({ secretHash: knownBrowser.secretHash })
    .from(knownBrowser)
    .innerJoin(person, eq(person.id, knownBrowser.personId))
    .where(and(eq(knownBrowser.secretHash, secretHash), eq(person.email, email)))
    .get()
  return found?.secretHash ?? null
}

/** Whether anybody signed in from the browser with this secret. */
export function isKnownBrowser(db: Readable, secret: string): boolean {
  const own = eq(knownBrowser.secretHash, secretHashOf(secret))
  return db.select().from(knownBrowser).where(own).get() !== undefined
}

/** Remembers the browser; returns the secret for its cookie. */
export function rememberBrowser(db: Readable, personId: number, now: Instant): string {
  const secret = newSecret()
  db.insert(knownBrowser)
    .values({ secretHash: secretHashOf(secret), personId, seenAt: now })
    .run()
  return secret
}
