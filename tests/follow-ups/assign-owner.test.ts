import { describe, expect, it } from 'vitest'
import { assignOwner, assignOwners } from '#app/follow-ups/assign-owner.server.ts'
import { followUpPlace } from '#app/follow-ups/place.server.ts'
import { Forbidden, NotFound, Refusal } from '#app/workflow/errors.ts'
import { assignment, outboxMessage } from '#db/schema/index.ts'
import { first, polderdam, smallWorld } from '#tests/support/world.ts'

const telling = { origin: 'https://opvolg.example', note: 'Bel mij gerust <b>even</b>.' }

function world() {
  const small = smallWorld()
  const { followUpIds, idsIn } = small.withReport()
  const ownerOf = (id: number) => followUpPlace(small.db, id, '2026-03-02').ownerId
  const mails = () => small.db.select().from(outboxMessage).all()
  return { ...small, id: first(followUpIds), followUpIds, idsIn, ownerOf, mails }
}

describe('assignOwner', () => {
  it('mails the new owner what it got, in the same transaction', () => {
    const { context, people, id, ownerOf, mails } = world()
    const input = { ownerId: people.owner.personId, portfolioHolderId: 1 }
    assignOwner(context, people.coordinator, id, input, telling)
    expect(ownerOf(id)).toBe(people.owner.personId)
    expect(mails()).toHaveLength(1)
    expect(mails()[0]).toMatchObject({ kind: 'newOwner', toAddress: 'owner-gm9001@example.nl' })
    expect(mails()[0]?.text).toContain(`https://opvolg.example/werk/opvolgingen/${id}`)
    expect(mails()[0]?.html).not.toContain('<b>even')
  })

  it('lets an owner hand over to a colleague, and nothing more', () => {
    const { context, people, personWith, id, ownerOf, mails } = world()
    const colleague = personWith('owner', undefined, 'collega')
    assignOwner(context, people.coordinator, id, { ownerId: people.owner.personId })
    expect(() =>
      assignOwner(context, people.owner, id, {
        ownerId: colleague.personId,
        portfolioHolderId: 1,
      }),
    ).toThrow(Forbidden)
    assignOwner(context, people.owner, id, { ownerId: colleague.personId }, telling)
    expect(ownerOf(id)).toBe(colleague.personId)
    expect(mails().map((mail) => mail.personId)).toEqual([colleague.personId])
    expect(() =>
      assignOwner(context, people.owner, id, { ownerId: people.owner.personId }),
    ).toThrow(Forbidden)
  })

  it('refuses a person who is no owner in the municipality', () => {
    const { context, people, personWith, id } = world()
    const elsewhere = personWith('owner', polderdam)
    for (const one of [people.clerk, elsewhere])
      expect(() => assignOwner(context, people.coordinator, id, { ownerId: one.personId })).toThrow(
        Refusal,
      )
  })

  it('writes nothing and mails nobody when nothing changes', () => {
    const { context, db, people, id, mails } = world()
    const input = { ownerId: people.owner.personId, portfolioHolderId: null }
    assignOwner(context, people.coordinator, id, input, telling)
    assignOwner(context, people.coordinator, id, input, telling)
    expect(db.select().from(assignment).all()).toHaveLength(1)
    expect(mails()).toHaveLength(1)
  })

  it('assigns several at once with one mail, leaving out what is not given; all or none', () => {
    const { context, people, followUpIds, idsIn, ownerOf, mails } = world()
    assignOwners(context, people.coordinator, followUpIds, { portfolioHolderId: 1 })
    assignOwners(
      context,
      people.coordinator,
      followUpIds,
      { ownerId: people.owner.personId },
      telling,
    )
    expect(followUpIds.map(ownerOf)).toEqual(followUpIds.map(() => people.owner.personId))
    expect(mails()).toHaveLength(1)
    const there = [first(followUpIds), first(idsIn(polderdam))]
    expect(() => assignOwners(context, people.coordinator, there, { ownerId: null })).toThrow(
      NotFound,
    )
    expect(ownerOf(first(followUpIds))).toBe(people.owner.personId)
  })
})
