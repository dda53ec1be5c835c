import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { sendDigests } from '#app/deadlines/send-digests.server.ts'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { planStep } from '#app/follow-ups/plan-step.server.ts'
import { preferenceOfToken, setDigestFrequency } from '#app/mail/preference.server.ts'
import { mailPreference, outboxMessage, person, reminder } from '#db/schema/index.ts'
import { first, smallWorld } from '#tests/support/world.ts'

const origin = 'https://wijzer.example'

/** A follow-up of the owner with a step that ends on Friday 20 March 2026. */
function worldWithStep() {
  const world = smallWorld('2026-03-02T06:00:00.000Z')
  const { context, people, clock, db } = world
  const followUpId = first(world.withReport().followUpIds)
  assignOwner(context, people.coordinator, followUpId, {
    ownerId: people.owner.personId,
    portfolioHolderId: null,
  })
  planStep(context, people.owner, followUpId, {
    title: 'Lijst opstellen',
    plannedStartOn: null,
    plannedEndOn: '2026-03-20',
    ownerId: null,
    alsoFor: [],
  })
  const on = async (day: string) => {
    clock.moveTo(`${day}T06:00:00.000Z`)
    return (await sendDigests(context, origin)).digests
  }
  const mailTo = (personId: number) =>
    db.select().from(outboxMessage).where(eq(outboxMessage.personId, personId)).all()
  return { ...world, followUpId, on, mailTo }
}

describe('the digest job', () => {
  test('mails each person once a day, and each occasion once', async () => {
    const { on, mailTo, people } = worldWithStep()
    const owner = people.owner.personId
    await on('2026-03-06')
    expect(await on('2026-03-06')).toBe(0)
    expect(mailTo(owner)).toHaveLength(1)
    expect(first(mailTo(owner)).text).toContain(
      'Stap: “Lijst opstellen” (Bruggen, Duinstad), over 14 dagen',
    )
    await on('2026-03-09')
    expect(mailTo(owner)).toHaveLength(1)
    for (const day of ['2026-03-17', '2026-03-20', '2026-03-23', '2026-03-24']) await on(day)
    expect(mailTo(owner).map((mail) => mail.dedupeKey.slice(-10))).toEqual([
      '2026-03-06',
      '2026-03-17',
      '2026-03-20',
      '2026-03-23',
    ])
  })

  test('says nothing on days off, and catches up on the next working day', async () => {
    const { on, mailTo, people } = worldWithStep()
    await on('2026-03-07')
    expect(mailTo(people.owner.personId)).toHaveLength(0)
    await on('2026-03-09')
    expect(first(mailTo(people.owner.personId)).text).toContain('over 11 dagen')
  })

  test('goes on where a run was broken off', async () => {
    const { on, context, clock, db, mailTo, people } = worldWithStep()
    clock.moveTo('2026-03-23T06:00:00.000Z')
    const broken = { ...context, db: failingAfter(context.db, 1) }
    await expect(sendDigests(broken, origin)).rejects.toThrow('killed')
    const before = db.select().from(outboxMessage).all().length
    await on('2026-03-23')
    const all = db.select().from(outboxMessage).all()
    expect(before).toBe(1)
    expect(new Set(all.map((mail) => mail.personId)).size).toBe(all.length)
    expect(mailTo(people.owner.personId)).toHaveLength(1)
    expect(mailTo(people.coordinator.personId)).toHaveLength(1)
  })

  test('reaches the coordinator and the griffie when it stays too late', async () => {
    const { on, mailTo, people } = worldWithStep()
    const tells = (personId: number) =>
      mailTo(personId).some(({ text }) => text.includes('Lijst opstellen'))
    await on('2026-03-26')
    expect(tells(people.coordinator.personId)).toBe(false)
    await on('2026-03-27')
    expect(tells(people.coordinator.personId)).toBe(true)
    expect(tells(people.clerk.personId)).toBe(false)
    await on('2026-04-17')
    expect(tells(people.clerk.personId)).toBe(true)
  })

  test('goes to the coordinator when the owner has left', async () => {
    const { on, mailTo, people, db } = worldWithStep()
    const owner = people.owner.personId
    db.update(person).set({ leftOn: '2026-03-05' }).where(eq(person.id, owner)).run()
    await on('2026-03-06')
    expect(mailTo(owner)).toHaveLength(0)
    expect(first(mailTo(people.coordinator.personId)).text).toContain('Lijst opstellen')
  })
})

describe('how often', () => {
  test('weekly is once in a week, never is never, and both can be had by the link in the mail', async () => {
    const { on, mailTo, people, db, context } = worldWithStep()
    const owner = people.owner.personId
    await on('2026-03-06')
    const { token } = db
      .select()
      .from(mailPreference)
      .where(eq(mailPreference.personId, owner))
      .all()[0] ?? { token: '' }
    expect(first(mailTo(owner)).headers['List-Unsubscribe']).toBe(`<${origin}/berichten/${token}>`)
    expect(preferenceOfToken(db, token)).toMatchObject({ name: 'owner', digest: 'daily' })
    setDigestFrequency(context, token, 'weekly')
    for (const day of ['2026-03-17', '2026-03-20', '2026-03-23', '2026-03-24']) await on(day)
    expect(mailTo(owner)).toHaveLength(3)
    setDigestFrequency(context, token, 'never')
    await on('2026-04-20')
    expect(mailTo(owner)).toHaveLength(3)
    expect(
      db.select().from(reminder).where(eq(reminder.personId, owner)).all().at(-1)?.sentOn,
    ).toBe('2026-03-23')
  })
})

/** The database, of which the transactions after the first `count` fail as when the process is killed. */
function failingAfter<Db extends { transaction: unknown }>(db: Db, count: number): Db {
  let left = count
  return new Proxy(db, {
    get(target, property, receiver) {
      if (property !== 'transaction') return Reflect.get(target, property, receiver)
      return (...parameters: unknown[]) => {
        if (left === 0) throw new Error('killed')
        left -= 1
        const run = target.transaction as (...all: unknown[]) => unknown
        return run.apply(target, parameters)
      }
    },
  })
}
