import { describe, expect, it } from 'vitest'
import { giveRole } from '#app/accounts/give-role.server.ts'
import { letLeave } from '#app/accounts/leave.server.ts'
import {
  endOwnSession,
  endSession,
  endSessionsOf,
  isFresh,
  readSession,
  sessionsOf,
  startSession,
} from '#app/accounts/session.server.ts'
import type { SessionMethod } from '#db/schema/codes.ts'
import { roleAssignment, session } from '#db/schema/index.ts'
import { accountContext, giveCodeApp } from '#tests/support/account.ts'
import { duinstad, smallWorld } from '#tests/support/world.ts'

const rules = { secondFactorRequired: true, demo: false }

function world() {
  const made = smallWorld('2026-03-02T09:00:00.000Z')
  const context = accountContext(made.context)
  const start = (method: SessionMethod, personId = made.people.clerk.personId) =>
    startSession(context, personId, 'test', { method })
  const read = (secret: string, with_ = rules) => readSession(context, secret, with_)
  return { ...made, context, start, read }
}

describe('a session', () => {
  it('stands for its person and keeps only a hash of its secret', () => {
    const { start, read, people, db } = world()
    const secret = start('code')
    expect(read(secret)?.actor?.personId).toBe(people.clerk.personId)
    expect(JSON.stringify(db.select().from(session).all())).not.toContain(secret)
    expect(read(`${secret}x`)).toBeNull()
  })

  it('ends after two hours without use', () => {
    const { start, read, clock } = world()
    const secret = start('code')
    clock.moveTo('2026-03-02T10:59:00.000Z')
    expect(read(secret)).not.toBeNull()
    clock.moveTo('2026-03-02T12:58:00.000Z')
    expect(read(secret)).not.toBeNull()
    clock.moveTo('2026-03-02T14:59:00.000Z')
    expect(read(secret)).toBeNull()
  })

  it('ends after twelve hours, however much it is used', () => {
    const { start, read, clock } = world()
    const secret = start('code')
    for (let hour = 10; hour < 21; hour += 1) {
      clock.moveTo(`2026-03-02T${hour}:00:00.000Z`)
      expect(read(secret)).not.toBeNull()
    }
    clock.moveTo('2026-03-02T21:00:00.000Z')
    expect(read(secret)).toBeNull()
  })

  it('ends when it is revoked, by its person only', () => {
    const { start, read, context, people } = world()
    const [one, other] = [start('code'), start('code')]
    const hash = read(one)?.secretHash ?? ''
    endOwnSession(context, people.owner.personId, hash)
    expect(read(one)).not.toBeNull()
    endOwnSession(context, people.clerk.personId, hash)
    expect(read(one)).toBeNull()
    expect(sessionsOf(context, people.clerk.personId)).toHaveLength(1)
    endSession(context, read(other)?.secretHash ?? '')
    expect(read(other)).toBeNull()
  })

  it('can be ended everywhere else at once', () => {
    const { start, read, context, people } = world()
    const [here, there] = [start('code'), start('passkey')]
    const own = read(here)?.secretHash
    endSessionsOf(context.db, people.clerk.personId, context.clock.now(), own)
    expect([read(here) === null, read(there) === null]).toEqual([false, true])
  })

  it('stands for nobody while a second factor is missing', () => {
    const { start, read, context, people } = world()
    expect(read(start('password'))).toMatchObject({ missing: 'secondFactorSetup', actor: null })
    giveCodeApp(context, people.clerk.personId)
    expect(read(start('password'))).toMatchObject({ missing: 'secondFactor', actor: null })
    for (const method of ['code', 'recoveryCode', 'passkey', 'organisation'] as const)
      expect(read(start(method))?.actor).not.toBeNull()
  })

  it('asks who has a second factor for it also where none is required', () => {
    const { start, read, context, people } = world()
    const free = { ...rules, secondFactorRequired: false }
    expect(read(start('password'), free)?.actor).not.toBeNull()
    giveCodeApp(context, people.clerk.personId)
    expect(read(start('password'), free)).toMatchObject({ missing: 'secondFactor', actor: null })
  })

  it('asks for a second factor from the moment that a role is given', () => {
    const { start, read, context, people, db } = world()
    const { personId } = people.clerk
    db.delete(roleAssignment).run()
    const secret = start('password')
    expect(read(secret)?.actor?.roles).toEqual([])
    const place = { role: 'clerk', municipalityCode: duinstad, auditOfficeId: null } as const
    giveRole(context, people.admin, personId, { ...place, untilOn: null, reason: 'nieuw' })
    expect(read(secret)).toMatchObject({ missing: 'secondFactorSetup', actor: null })
  })

  it('waits a quarter of an hour for the second factor', () => {
    const { start, read, clock } = world()
    const secret = start('password')
    clock.moveTo('2026-03-02T09:16:00.000Z')
    expect(read(secret)).toBeNull()
  })

  it('of a demo is worth nothing in a real installation', () => {
    const { start, read } = world()
    const secret = start('demo')
    expect(read(secret)).toBeNull()
    expect(read(secret, { ...rules, demo: true })?.actor).not.toBeNull()
  })

  it('ends with the person that leaves, and loses roles with their last day', () => {
    const { start, read, context, people, clock, db } = world()
    const secret = start('code')
    db.update(roleAssignment).set({ untilOn: '2026-03-02' }).run()
    expect(read(secret)?.actor?.roles).toHaveLength(1)
    clock.moveTo('2026-03-02T23:30:00.000Z')
    const atMidnight = start('code')
    expect(read(atMidnight)?.actor?.roles).toEqual([])
    clock.moveTo('2026-03-02T09:00:00.000Z')
    db.update(roleAssignment).set({ untilOn: null }).run()
    letLeave(context, people.admin, people.clerk.personId, { reason: 'andere baan' })
    expect(read(secret)).toBeNull()
    expect(read(start('code'))).toBeNull()
  })

  it('is fresh for a quarter of an hour', () => {
    const { start, read, clock } = world()
    const live = read(start('code'))
    if (live === null) throw new Error('no session')
    expect(isFresh(live, clock.now())).toBe(true)
    expect(isFresh(live, '2026-03-02T09:16:00.000Z')).toBe(false)
  })
})
