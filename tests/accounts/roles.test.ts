import { describe, expect, it } from 'vitest'
import { readActor } from '#app/accounts/actor.server.ts'
import { giveRole, withdrawRole } from '#app/accounts/give-role.server.ts'
import { letLeave } from '#app/accounts/leave.server.ts'
import { peopleList, personPage } from '#app/accounts/people-page.server.ts'
import { personData } from '#app/accounts/person-data.server.ts'
import { resetSecondFactor } from '#app/accounts/reset-second-factor.server.ts'
import { readTrail, wholeTrail } from '#app/audit-trail/queries.server.ts'
import { verifyChain } from '#app/audit-trail/verify.ts'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { Forbidden, NotFound } from '#app/workflow/errors.ts'
import { auditTrail, outboxMessage, person, roleAssignment } from '#db/schema/index.ts'
import { accountContext, giveCodeApp } from '#tests/support/account.ts'
import { duinstad, first, polderdam, smallWorld } from '#tests/support/world.ts'

function world() {
  const made = smallWorld('2026-03-02T09:00:00.000Z')
  return { ...made, context: accountContext(made.context) }
}

const clerkInPolderdam = {
  role: 'clerk',
  municipalityCode: polderdam,
  auditOfficeId: null,
  untilOn: null,
  reason: 'besluit van de raad',
} as const

describe('roles', () => {
  it('are given over several municipalities, with reason and last day', () => {
    const { context, people, db, clock } = world()
    const { personId } = people.clerk
    giveRole(context, people.admin, personId, { ...clerkInPolderdam, untilOn: '2026-03-31' })
    const codes = () =>
      readActor(db, personId, clock.today())?.roles.flatMap((one) => one.municipalityCodes)
    expect(codes()).toEqual([duinstad, polderdam])
    clock.moveTo('2026-04-01T09:00:00.000Z')
    expect(codes()).toEqual([duinstad])
    const entry = db
      .select()
      .from(auditTrail)
      .all()
      .find((one) => one.action === 'giveRole')
    expect(entry).toMatchObject({
      actorId: people.admin.personId,
      after: { personId, role: 'clerk', reason: 'besluit van de raad', untilOn: '2026-03-31' },
    })
  })

  it('end the same day when they are withdrawn, and the person is told', () => {
    const { context, people, db, clock } = world()
    const held = db
      .select()
      .from(roleAssignment)
      .all()
      .find((one) => one.role === 'clerk')
    const to = { assignmentId: held?.id ?? 0, reason: 'andere functie' }
    expect(() => withdrawRole(context, people.admin, people.owner.personId, to)).toThrow(NotFound)
    withdrawRole(context, people.admin, people.clerk.personId, to)
    expect(readActor(db, people.clerk.personId, clock.today())?.roles).toEqual([])
    expect(db.select().from(outboxMessage).all().at(-1)).toMatchObject({
      personId: people.clerk.personId,
      text: expect.stringContaining('de rol griffie ingetrokken'),
    })
  })

  it('are given by an admin only, and never to oneself', () => {
    const { context, people } = world()
    const give = (actor = people.admin, to = people.clerk.personId) =>
      giveRole(context, actor, to, clerkInPolderdam)
    for (const actor of [people.clerk, people.coordinator, people.auditor, people.executive])
      expect(() => give(actor)).toThrow(Forbidden)
    expect(() => give(people.admin, people.admin.personId)).toThrow('uzelf geen rol')
    give()
    expect(() => give()).toThrow('heeft deze rol daar al')
  })

  it('hold where they can hold', () => {
    const { context, people } = world()
    const give = (input: object) =>
      giveRole(context, people.admin, people.owner.personId, {
        ...clerkInPolderdam,
        ...input,
      } as never)
    expect(() => give({ municipalityCode: null })).toThrow('Kies de gemeente')
    expect(() => give({ municipalityCode: 'GM0000' })).toThrow('Kies de gemeente')
    expect(() => give({ role: 'auditor', municipalityCode: null })).toThrow('Kies de rekenkamer')
    expect(() => give({ untilOn: '2026-03-01' })).toThrow('ligt al achter ons')
  })

  it('always leave an admin, who does not vanish by withdrawing, leaving or an end date', () => {
    const { context, people, personWith, db } = world()
    const second = personWith('admin', duinstad, 'tweede')
    const idOf = (personId: number) =>
      db
        .select()
        .from(roleAssignment)
        .all()
        .find((one) => one.personId === personId)?.id ?? 0
    const end = { assignmentId: idOf(people.admin.personId), reason: 'x' }
    expect(() => withdrawRole(context, people.admin, people.admin.personId, end)).toThrow(
      'eigen rol',
    )
    expect(() => letLeave(context, people.admin, people.admin.personId, { reason: 'x' })).toThrow(
      'uzelf',
    )
    // The second's role ends some day: then the first must stay, though two are admin now.
    db.update(roleAssignment).set({ untilOn: '2026-12-31' }).run()
    db.$client
      .prepare('update role_assignment set until_on = null where person_id = ?')
      .run(people.admin.personId)
    expect(() => withdrawRole(context, second, people.admin.personId, end)).toThrow(
      'laatste beheerder',
    )
    expect(() => letLeave(context, second, people.admin.personId, { reason: 'x' })).toThrow(
      'laatste beheerder',
    )
    expect(
      db
        .select()
        .from(person)
        .all()
        .every((one) => one.leftOn === null),
    ).toBe(true)
  })
})

describe('someone who leaves', () => {
  it('stands in the application under a pseudonym, and in the trail for the admin by name', () => {
    const { context, people, db, withReport } = world()
    const id = first(withReport().followUpIds)
    assignOwner(context, people.coordinator, id, {
      ownerId: people.owner.personId,
      portfolioHolderId: 1,
    })
    const { personId, name } = people.coordinator
    giveCodeApp(context, personId)
    letLeave(context, people.admin, personId, { reason: 'andere baan' })
    expect(
      db
        .select()
        .from(person)
        .all()
        .find((one) => one.id === personId),
    ).toMatchObject({
      name: `Oud-medewerker ${personId}`,
      email: `vertrokken-${personId}@opvolgwijzer.invalid`,
      leftOn: '2026-03-02',
    })
    const names = (formerNames: boolean) =>
      readTrail(db, { actorId: personId, formerNames }, 1, 50).entries.map((one) => one.name)
    expect(new Set(names(false))).toEqual(new Set([`Oud-medewerker ${personId}`]))
    expect(new Set(names(true))).toEqual(new Set([name]))
    expect(personPage(context, personId)).toMatchObject({ name, leftBecause: 'andere baan' })
    expect(peopleList(context, '', 1).people.map((one) => one.id)).not.toContain(personId)
    expect(verifyChain(wholeTrail(db))).toMatchObject({ whole: true })
  })

  it('has nothing left to sign in with', () => {
    const { context, people, db } = world()
    const { personId } = people.clerk
    giveCodeApp(context, personId)
    letLeave(context, people.admin, personId, { reason: 'pensioen' })
    for (const table of ['password', 'one_time_code', 'recovery_code', 'passkey', 'known_browser'])
      expect(db.$client.prepare(`select count(*) from ${table}`).pluck().get(), table).toBe(0)
    expect(() => resetSecondFactor(context, people.admin, personId, { reason: 'x' })).toThrow()
  })
})

describe('the export of one person', () => {
  it('has every row that points to the person, and no key to sign in with', () => {
    const { context, people, db } = world()
    const { personId } = people.clerk
    giveCodeApp(context, personId)
    const data = personData(db, personId)
    expect(Object.keys(data)).toEqual(
      expect.arrayContaining(['person', 'role_assignment', 'one_time_code', 'outbox_message']),
    )
    expect(JSON.stringify(data)).not.toMatch(/sealed|hash|token|v1\./i)
    expect(JSON.stringify(data)).not.toContain(people.owner.name === 'owner' ? 'owner-gm' : '')
    expect(() => personData(db, 99)).toThrow()
  })
})
