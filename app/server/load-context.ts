import type { Logger } from 'pino'
import type { Actor } from '#app/accounts/permissions.ts'
import type { Settings } from '#app/settings.server.ts'
import type { Context } from '#app/workflow/context.ts'

/** What the server hands to each route. */
export type LoadContext = Context & {
  cspNonce: string
  requestId: string
  log: Logger
  settings: Settings
  /** The base of absolute addresses, without a slash at the end. */
  baseUrl: string
  /** Whether this is the demo database. */
  demo: boolean
  /** The secret in the session cookie, and who it stands for. */
  sessionSecret: string | null
  actor: Actor | null
}

declare module '@remix-run/node' {
  interface AppLoadContext extends LoadContext {}
}
