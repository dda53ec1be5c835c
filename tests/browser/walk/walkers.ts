import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { secretHashOf } from '#app/accounts/secret.server.ts'
import { endSession, sessionCookie, startSession } from '#app/accounts/session.server.ts'
import { clockAt } from '#app/workflow/clock.ts'
import type { Database } from '#db/client.ts'
import { wassenaar } from '#db/demo/people.ts'
import { session } from '#db/schema/index.ts'
import { accountContext, giveCodeApp } from '#tests/support/account.ts'
import { elders, fillElders } from './elders.ts'
import type { Walker } from './needs.ts'
import { type DemoPeople, personWith, walkClock } from './people.ts'

export type Signed = Walker & { cookie: string | null; personId: number }

/**
 * Everyone who walks: each role in Wassenaar, where the samples are, in Voorschoten (same audit office) and in Elders
 * (another office), an owner of other follow-ups, someone with roles in two places, someone whose role has ended, the
 * admin, nobody, and who brings a session that has expired, was revoked or lacks the second factor.
 */
export async function fillWalkers(db: Database, people: DemoPeople): Promise<Signed[]> {
  const strangers = fillElders(db)
  const signed = signerIn(db)
  const twoHats = personWith(db, 'Twee petten', [
    { role: 'clerk', municipalityCode: wassenaar },
    { role: 'coordinator', municipalityCode: elders },
  ])
  const former = personWith(db, 'Oud-griffier', [
    { role: 'clerk', municipalityCode: wassenaar, untilOn: '2026-11-23' },
  ])
  return [
    ...(await localWalkers(db, people)),
    ...(await worthlessSessions(db)),
    ...(await Promise.all([
      signed('owner of others', people.wHousing, [{ role: 'owner', where: 'here' }]),
      signed('clerk here, coordinator elsewhere', twoHats, [
        { role: 'clerk', where: 'here' },
        { role: 'coordinator', where: 'elsewhere' },
      ]),
      signed('former clerk', former, []),
      signed('neighbouring clerk', people.vClerk, [{ role: 'clerk', where: 'neighbour' }]),
      signed('neighbouring coordinator', people.vCoordinator, [
        { role: 'coordinator', where: 'neighbour' },
      ]),
      signed('neighbouring executive', people.vExecutive, [
        { role: 'executive', where: 'neighbour' },
      ]),
      signed('neighbouring owner', people.vOwner, [{ role: 'owner', where: 'neighbour' }]),
      signed('auditor elsewhere', strangers.auditor, [{ role: 'auditor', where: 'elsewhere' }]),
      signed('clerk elsewhere', strangers.clerk, [{ role: 'clerk', where: 'elsewhere' }]),
      signed('coordinator elsewhere', strangers.coordinator, [
        { role: 'coordinator', where: 'elsewhere' },
      ]),
      signed('executive elsewhere', strangers.executive, [
        { role: 'executive', where: 'elsewhere' },
      ]),
      signed('owner elsewhere', strangers.owner, [{ role: 'owner', where: 'elsewhere' }]),
    ])),
  ]
}

/** Sessions of someone who may do much, each of which stands for nobody. */
async function worthlessSessions(db: Database): Promise<Signed[]> {
  const { personId } = personWith(db, 'Zonder sessie', [
    { role: 'coordinator', municipalityCode: wassenaar },
    { role: 'admin' },
  ])
  const context = accountContext({ db, clock: walkClock })
  const fifteenHoursAgo = clockAt('2026-11-23T19:00:00.000Z')
  const expired = startSession({ db, clock: fifteenHoursAgo }, personId, '')
  db.update(session)
    .set({ seenAt: walkClock.now() })
    .where(eq(session.secretHash, secretHashOf(expired)))
    .run()
  const revoked = startSession(context, personId, '')
  endSession(context, secretHashOf(revoked))
  giveCodeApp(context, personId)
  const half = startSession(context, personId, '', { method: 'password' })
  const made = { 'expired session': expired, 'revoked session': revoked, 'no second factor': half }
  return Promise.all(
    Object.entries(made).map(async ([name, secret]) => ({
      ...{ name, roles: null, personId: 0, cookie: await cookieOf(secret) },
    })),
  )
}

async function cookieOf(secret: string): Promise<string> {
  const [cookie = ''] = (await sessionCookie(false).serialize(secret)).split(';')
  return cookie
}

/** Nobody, the admin and the auditor, and each role in Wassenaar. */
export function localWalkers(db: Database, people: DemoPeople): Promise<Signed[]> {
  const signed = signerIn(db)
  return Promise.all([
    { name: 'nobody', roles: null, cookie: null, personId: 0 },
    signed('admin', people.admin, [{ role: 'admin', where: 'elsewhere' }]),
    signed('auditor', people.auditor, [{ role: 'auditor', where: 'here' }]),
    signed('clerk', people.wClerk, [{ role: 'clerk', where: 'here' }]),
    signed('coordinator', people.wCoordinator, [{ role: 'coordinator', where: 'here' }]),
    signed('executive', people.wExecutive, [{ role: 'executive', where: 'here' }]),
    signed('owner', people.wOwner, [{ role: 'owner', where: 'here', owns: true }]),
  ])
}

function signerIn(db: Database) {
  return async (name: string, actor: Actor, roles: Walker['roles']): Promise<Signed> => {
    const secret = startSession({ db, clock: walkClock }, actor.personId, '')
    return { name, roles, cookie: await cookieOf(secret), personId: actor.personId }
  }
}
