import { eq } from 'drizzle-orm'
import { formatMoment } from '#app/ui/date.ts'
import type { Context } from '#app/workflow/context.ts'
import { password, person } from '#db/schema/index.ts'
import { browserWords } from './browser-words.ts'
import { recoveryCodesLeft } from './one-time-code.server.ts'
import { passkeysOf } from './passkeys.server.ts'
import type { Actor } from './permissions.ts'
import { secondFactorsOf } from './second-factors.server.ts'
import { sessionsOf } from './session.server.ts'
import { methodWords } from './words.ts'

/** What a person sees of its own account: how it signs in, and from where it is signed in now. */
export function accountPage(context: Context, actor: Actor, ownSessionHash: string) {
  const { db } = context
  const { personId } = actor
  const own = db.select().from(person).where(eq(person.id, personId)).get()
  const set = db.select().from(password).where(eq(password.personId, personId)).get()
  return {
    name: actor.name,
    email: own?.email ?? '',
    passwordSetAt: set === undefined ? null : formatMoment(set.setAt),
    hasCode: secondFactorsOf(db, personId).code,
    codesLeft: recoveryCodesLeft(db, personId),
    passkeys: passkeysOf(db, personId).map(({ id, name, usedAt }) => ({
      ...{ id, name },
      used: usedAt === null ? 'nog niet gebruikt' : `laatst gebruikt ${formatMoment(usedAt)}`,
    })),
    sessions: sessionsOf(context, personId).map((one) => ({
      id: one.secretHash,
      own: one.secretHash === ownSessionHash,
      browser: browserWords(one.userAgent),
      how: methodWords[one.method],
      started: formatMoment(one.startedAt),
      seen: formatMoment(one.seenAt),
    })),
  }
}
