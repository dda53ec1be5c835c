import type { Logger } from 'pino'
import type { AccountContext, Caller } from '#app/accounts/account-context.ts'
import type { Actor } from '#app/accounts/permissions.ts'
import type { LiveSession, ProofRules } from '#app/accounts/session.server.ts'
import type { SignInLimits } from '#app/accounts/sign-in-limits.ts'
import type { Settings } from '#app/settings.server.ts'

/** What the server hands to each route. */
export type LoadContext = AccountContext & {
  cspNonce: string
  /** By route, the data of its page that the server alone needs (`page-data.ts`). */
  pageData: Map<string, unknown>
  requestId: string
  log: Logger
  /** Says that this route answers; of several the innermost counts. */
  noteRoute(id: string): void
  settings: Settings
  /** The base of absolute addresses, without a slash at the end. */
  baseUrl: string
  /** Whether this is the demo database. */
  demo: boolean
  /** Whether cookies travel over TLS only: the address that people use is an https one. */
  overTls: boolean
  caller: Caller
  signInLimits: SignInLimits
  proofRules: ProofRules
  /** The session of the cookie, and who it stands for: nobody while a second factor is missing. */
  session: LiveSession | null
  actor: Actor | null
}

declare module '@remix-run/node' {
  interface AppLoadContext extends LoadContext {}
}
