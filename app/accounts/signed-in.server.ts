import { redirect } from '@remix-run/node'
import type { Instant } from '#app/workflow/calendar-date.ts'
import { SignedOut } from '#app/workflow/errors.ts'
import { insideTarget } from '#app/workflow/return-to.ts'
import type { Actor } from './permissions.ts'
import type { MissingProof } from './second-factor.ts'
import { isFresh, type LiveSession } from './session.server.ts'

/**
 * Who is signed in. Someone who is not is sent to the sign-in page (GET) and back afterwards; a form that is sent
 * without a session gets 401, with a page that shows what was typed and sends it again.
 */
export function requireActor(request: Request, actor: Actor | null): Actor {
  if (actor !== null) return actor
  const { pathname, search } = new URL(request.url)
  const target = `${pathname.replace(/\.data$/, '')}${search}`
  if (request.method === 'GET' || request.method === 'HEAD')
    throw redirect(`/aanmelden?naar=${encodeURIComponent(target)}`)
  throw new SignedOut()
}

/**
 * Who is signed in since a short while, for what changes the account itself: a browser that was left open is not
 * enough. Someone who signed in longer ago does so again first, as above.
 */
export function requireFresh(
  request: Request,
  { session, clock }: { session: LiveSession | null; clock: { now(): Instant } },
): { actor: Actor; session: LiveSession } {
  const actor = requireActor(request, session?.actor ?? null)
  if (session !== null && isFresh(session, clock.now())) return { actor, session }
  const { pathname } = new URL(request.url)
  throw redirect(`/aanmelden?opnieuw=ja&naar=${encodeURIComponent(pathname)}`)
}

/** The session that still lacks `missing`; who has none goes to the sign-in page. */
export function requirePending(session: LiveSession | null, missing: MissingProof): LiveSession {
  if (session?.missing === missing) return session
  throw redirect('/aanmelden')
}

/** A path inside this site to go to after signing in; `/werk` for anything else. */
export function safeTarget(target: string | null): string {
  return insideTarget(target, '/werk')
}
