import { generateSync } from 'otplib'
import type { AccountContext, Caller } from '#app/accounts/account-context.ts'
import { addOneTimeCode, offerOneTimeCode } from '#app/accounts/one-time-code.server.ts'
import { sealWith } from '#app/accounts/seal.server.ts'
import type { Context } from '#app/workflow/context.ts'
import type { Readable } from '#db/client.ts'
import { outboxMessage } from '#db/schema/index.ts'

/** A password that is good enough, for anyone in a test. */
export const goodPassword = 'vier paarden lezen kranten'

export const caller: Caller = { address: '192.0.2.1', userAgent: 'test', knownBrowser: null }

/** The context of account workflows, sealed with a key of the test. */
export function accountContext<C extends Context>(context: C): C & AccountContext {
  return {
    ...context,
    seal: sealWith(() => new Uint8Array(32).fill(7)),
    origin: 'https://opvolg.example',
  }
}

/** The secret in the newest mail with a link under `path`; throws where there is none. */
export function mailedSecret(db: Readable, path: string): string {
  const mails = db.select().from(outboxMessage).all().reverse()
  for (const { text } of mails) {
    const found = new RegExp(`/${path}/([\\w-]{43})`).exec(text)?.[1]
    if (found !== undefined) return found
  }
  throw new Error(`no mail with /${path}/`)
}

/** The code that an app shows at `instant`. */
export function codeAt(typedSecret: string, instant: string): string {
  const epoch = Math.floor(Date.parse(instant) / 1000)
  return generateSync({ secret: typedSecret.replaceAll(' ', ''), epoch })
}

/** Gives a person a code app; returns its secret. */
export function giveCodeApp(context: AccountContext, personId: number): string {
  const offer = offerOneTimeCode(context, personId)
  addOneTimeCode(context, personId, offer.sealedOffer, codeAt(offer.typed, context.clock.now()))
  return offer.typed
}
