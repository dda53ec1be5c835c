import type { Actor } from '#app/accounts/permissions.ts'
import { sessionCookie, startSession } from '#app/accounts/session.server.ts'
import type { Database } from '#db/client.ts'
import { wassenaar } from '#db/demo/people.ts'
import type { Walker } from './needs.ts'
import { type DemoPeople, elders, fillElders, personWith, walkClock } from './world.ts'

export type Signed = Walker & { cookie: string | null; personId: number }

/**
 * Everyone who walks: each role in Wassenaar, where the samples are, in Voorschoten (same audit office) and in Elders
 * (another office), an owner of other follow-ups, someone with roles in two places, someone whose role has ended, the
 * admin, and nobody.
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
    const [cookie = ''] = (await sessionCookie(false).serialize(secret)).split(';')
    return { name, roles, cookie, personId: actor.personId }
  }
}
