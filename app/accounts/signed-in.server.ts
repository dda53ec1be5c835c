import { redirect } from '@remix-run/node'
import { SignedOut } from '#app/workflow/errors.ts'
import { insideTarget } from '#app/workflow/return-to.ts'
import type { Actor } from './permissions.ts'

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

/** A path inside this site to go to after signing in; `/werk` for anything else. */
export function safeTarget(target: string | null): string {
  return insideTarget(target, '/werk')
}
