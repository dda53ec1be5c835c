import { createCookie } from '@remix-run/node'
import { and, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import type { Instant } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { storageProblem } from '#app/workflow/storage-problem.ts'
import type { Readable } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import type { SessionMethod } from '#db/schema/codes.ts'
import { session } from '#db/schema/index.ts'
import { readActor } from './actor.server.ts'
import type { Actor } from './permissions.ts'
import { changesContent, type MissingProof, missingProof } from './second-factor.ts'
import { secondFactorsOf } from './second-factors.server.ts'
import { newSecret, secretHashOf } from './secret.server.ts'

const absoluteHours = 12
const idleMinutes = 120
const seenEveryMs = 5 * 60_000
/** Who gave a password only has this long to show the second factor. */
const proofMinutes = 15
/** What changes the account itself needs a sign-in this young. */
const freshMinutes = 15

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

export type SessionStart = { method: SessionMethod; identityProviderId?: number }

/** Starts a session for a person; returns the secret for the cookie, of which only the hash is stored. */
export function startSession(
  context: Context,
  personId: number,
  userAgent: string,
  { method, identityProviderId }: SessionStart = { method: 'code' },
): string {
  const secret = newSecret()
  const now = context.clock.now()
  const expiresAt = new Date(Date.parse(now) + absoluteHours * 3_600_000).toISOString()
  const row = {
    ...{ secretHash: secretHashOf(secret), personId, startedAt: now, seenAt: now, expiresAt },
    ...{ method, identityProviderId, userAgent: userAgent.slice(0, 200) },
  }
  context.db.insert(session).values(row).run()
  return secret
}

/** A session that has not ended. `missing`: it does not yet stand for its person, whose `actor` is then null. */
export type LiveSession = {
  secretHash: string
  personId: number
  method: SessionMethod
  identityProviderId: number | null
  startedAt: Instant
  missing: MissingProof | null
  actor: Actor | null
}

export type ProofRules = {
  /** Whether who changes content must show a second factor. */
  secondFactorRequired: boolean
  /** Whether this is the demo database: only there does a choice without proof count. */
  demo: boolean
}

/** The session of `secret` and who it stands for; null when it is unknown, ended, or too long idle. */
export function readSession(
  context: Context,
  secret: string,
  rules: ProofRules,
): LiveSession | null {
  const now = context.clock.now()
  const secretHash = secretHashOf(secret)
  const found = liveSession(context.db).get({ secretHash, now })
  if (found === undefined || (found.method === 'demo' && !rules.demo)) return null
  const idleMs = Date.parse(now) - Date.parse(found.seenAt)
  if (idleMs > idleMinutes * 60_000) return null
  const { personId, method, identityProviderId, startedAt } = found
  const actor = readActor(context.db, personId, context.clock.today())
  if (actor === null) return null
  const missing =
    method === 'password' ? missingOf(context.db, actor, method, rules.secondFactorRequired) : null
  if (missing !== null && minutesSince(now, startedAt) > proofMinutes) return null
  // Seen is written now and then only: a write for each page would cost more than the page.
  if (idleMs > seenEveryMs) markSeen(context, secretHash, now)
  const live = { secretHash, personId, method, identityProviderId, startedAt, missing }
  return { ...live, actor: missing === null ? actor : null }
}

/** A disk that is full must not keep people from reading. */
function markSeen({ db }: Context, secretHash: string, seenAt: string): void {
  try {
    db.update(session).set({ seenAt }).where(eq(session.secretHash, secretHash)).run()
  } catch (error) {
    if (storageProblem(error) === null) throw error
  }
}

function missingOf(db: Readable, actor: Actor, method: SessionMethod, required: boolean) {
  const must = required && changesContent(actor.roles.map((held) => held.role))
  return missingProof(method, secondFactorsOf(db, actor.personId), must)
}

/** Whether the person signed in just now: needed for what changes the account itself. */
export function isFresh(live: LiveSession, now: Instant): boolean {
  return minutesSince(now, live.startedAt) <= freshMinutes
}

function minutesSince(now: Instant, then: Instant): number {
  return (Date.parse(now) - Date.parse(then)) / 60_000
}

/** Ends the session with this stored hash. */
export function endSession({ db, clock }: Context, secretHash: string): void {
  db.update(session).set({ revokedAt: clock.now() }).where(eq(session.secretHash, secretHash)).run()
}

/** Ends the sessions of a person, but for the one with `exceptHash`. Returns how many. */
export function endSessionsOf(
  db: Readable,
  personId: number,
  now: Instant,
  exceptHash = '',
): number {
  const open = and(eq(session.personId, personId), isNull(session.revokedAt))
  return db
    .update(session)
    .set({ revokedAt: now })
    .where(and(open, ne(session.secretHash, exceptHash)))
    .run().changes
}

/** Ends the sessions that began with the sign-in of an organisation. */
export function endSessionsBy(db: Readable, identityProviderId: number, now: Instant): void {
  const open = and(eq(session.identityProviderId, identityProviderId), isNull(session.revokedAt))
  db.update(session).set({ revokedAt: now }).where(open).run()
}

/** The sessions of a person that have not ended, the newest first. */
export function sessionsOf(context: Context, personId: number) {
  const now = context.clock.now()
  const idleSince = new Date(Date.parse(now) - idleMinutes * 60_000).toISOString()
  return context.db
    .select()
    .from(session)
    .where(
      and(
        eq(session.personId, personId),
        isNull(session.revokedAt),
        gt(session.expiresAt, now),
        gt(session.seenAt, idleSince),
      ),
    )
    .all()
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt))
}

/** Ends one session of the person itself, named by its stored hash; another's is left alone. */
export function endOwnSession(context: Context, personId: number, secretHash: string): void {
  context.db
    .update(session)
    .set({ revokedAt: context.clock.now() })
    .where(and(eq(session.personId, personId), eq(session.secretHash, secretHash)))
    .run()
}
