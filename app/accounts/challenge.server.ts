import { lte } from 'drizzle-orm'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { usedChallenge } from '#db/schema/index.ts'
import type { AccountContext } from './account-context.ts'
import { secretHashOf } from './secret.server.ts'

const minutes = 10

/** What a challenge is for: one of one kind is good for nothing else. */
export type ChallengeKind = 'passkeySignIn' | 'passkeyAdd' | 'organisation' | 'signedOut'

/** What the server must know again when the answer comes, sealed for the browser to carry along. */
export function sealChallenge(
  { seal, clock }: AccountContext,
  kind: ChallengeKind,
  state: Record<string, string>,
): string {
  const expiresAt = new Date(Date.parse(clock.now()) + minutes * 60_000).toISOString()
  return seal.seal(JSON.stringify({ kind, expiresAt, state }))
}

/** Opens what was sealed and uses it up: it counts once. Throws a `Refusal` when it is of another kind, too old, or used before. */
export function takeChallenge(
  context: AccountContext,
  kind: ChallengeKind,
  sealed: string,
): Record<string, string> {
  const opened = open(context, sealed)
  if (opened?.kind !== kind || opened.expiresAt <= context.clock.now()) throw tooOld()
  markUsed(context, sealed, opened.expiresAt)
  return opened.state
}

type Opened = { kind: string; expiresAt: string; state: Record<string, string> }

function open({ seal }: AccountContext, sealed: string): Opened | null {
  try {
    return JSON.parse(seal.open(sealed)) as Opened
  } catch {
    return null
  }
}

function markUsed({ db, clock }: Context, sealed: string, expiresAt: string): void {
  db.delete(usedChallenge).where(lte(usedChallenge.expiresAt, clock.now())).run()
  const { changes } = db
    .insert(usedChallenge)
    .values({ challengeHash: secretHashOf(sealed), expiresAt })
    .onConflictDoNothing()
    .run()
  if (changes === 0) throw tooOld()
}

function tooOld(): Refusal {
  return new Refusal('', 'Het aanmelden duurde te lang of is al gedaan; begin opnieuw')
}
