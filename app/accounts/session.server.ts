import { createHash, randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/workflow/context.ts'
import { prepared } from '#db/prepared.ts'
import { session } from '#db/schema/index.ts'
import { readActor } from './actor.server.ts'
import type { Actor } from './permissions.ts'

const absoluteHours = 12
const idleMinutes = 120
const seenEveryMs = 5 * 60_000

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** The cookie that holds the secret of the session; `__Host-` where the address is served over TLS. */
export function sessionCookie(secure: boolean) {
  return createCookie(secure ? '__Host-sessie' : 'sessie', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
  })
}

const liveSession = prepared((db) =>
  db
    .select()
    .from(session)
    .where(
      and(
        eq(session.secretHash, sql.placeholder('secretHash')),
        isNull(session.revokedAt),
        gt(session.expiresAt, sql.placeholder('now')),
      ),
    )
    .prepare(),
)

/** Starts a session for a person; returns the secret for the cookie, of which only the hash is stored. */
export function startSession(context: Context, personId: number, userAgent: string): string {
  const secret = randomBytes(32).toString('base64url')
  const now = context.clock.now()
  const expiresAt = new Date(Date.parse(now) + absoluteHours * 3_600_000).toISOString()
  const row = { secretHash: hashOf(secret), personId, startedAt: now, seenAt: now, expiresAt }
  context.db
    .insert(session)
    .values({ ...row, userAgent: userAgent.slice(0, 200) })
    .run()
  return secret
}

/** Who is signed in with `secret`; null when the session is unknown, ended, or too long idle. */
export function actorOfSession(context: Context, secret: string): Actor | null {
  const now = context.clock.now()
  const secretHash = hashOf(secret)
  const found = liveSession(context.db).get({ secretHash, now })
  if (found === undefined) return null
  const idleMs = Date.parse(now) - Date.parse(found.seenAt)
  if (idleMs > idleMinutes * 60_000) return null
  // Seen is written now and then only: a write for each page would cost more than the page.
  if (idleMs > seenEveryMs)
    context.db.update(session).set({ seenAt: now }).where(eq(session.secretHash, secretHash)).run()
  return readActor(context.db, found.personId, context.clock.today())
}

/** Ends the session; ending one that is unknown is no error. */
export function endSession(context: Context, secret: string): void {
  context.db
    .update(session)
    .set({ revokedAt: context.clock.now() })
    .where(eq(session.secretHash, hashOf(secret)))
    .run()
}
