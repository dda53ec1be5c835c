import type { Context } from '#app/workflow/context.ts'
import type { Seal } from './seal.server.ts'

/** What workflows around accounts need from outside. */
export type AccountContext = Context & {
  seal: Seal
  /** The address of the application for links in mail, without a slash at the end. */
  origin: string
}

/** Where a request comes from. */
export type Caller = {
  /** The network address, an IPv6 one by its network. */
  address: string
  userAgent: string
  /** The secret that this browser got when someone signed in from it before. */
  knownBrowser: string | null
}
