import { describe, expect, it } from 'vitest'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { perform } from '#app/workflow/perform.server.ts'
import { assignment, auditTrail, person } from '#db/schema/index.ts'
import { elders, first, smallWorld } from '#tests/support/world.ts'

describe('perform', () => {
  it('does a form that has no result only once, too', () => {
    const { context, db, people, withReport } = smallWorld()
    const id = first(withReport().followUpIds)
    const form = { ownerId: people.owner.personId, portfolioHolderId: 1, submissionKey: 'k' }
    assignOwner(context, people.coordinator, id, form)
    assignOwner(context, people.coordinator, id, form)
    expect(db.select().from(assignment).all()).toHaveLength(1)
  })

  it('answers a key to the person who sent it, and tells nobody else what came of it', () => {
    const { context, db, people, personWith, withReport } = smallWorld()
    const id = first(withReport().followUpIds)
    const form = {
      ...{ ownerId: people.owner.personId, portfolioHolderId: 1, submissionKey: 'k' },
    }
    assignOwner(context, people.coordinator, id, form)
    const stranger = personWith('coordinator', elders)
    expect(() => assignOwner(context, stranger, id, form)).toThrow(NotFound)
    const secret = () => ({ found: 'secret' })
    expect(perform(context, people.admin, { submissionKey: 's' }, secret)).toEqual(secret())
    // The same key of another person is another form, which is done and kept as such.
    const other = () => 'other'
    expect(perform(context, stranger, { submissionKey: 's' }, other)).toBe('other')
    expect(perform(context, stranger, { submissionKey: 's' }, () => 'again')).toBe('other')
    expect(perform(context, people.admin, { submissionKey: 's' }, other)).toEqual(secret())
    expect(db.select().from(assignment).all()).toHaveLength(1)
  })

  it('keeps nothing of a workflow that fails halfway', () => {
    const { context, db, people } = smallWorld()
    const before = db.select().from(auditTrail).all()
    expect(() =>
      perform(context, people.admin, { submissionKey: 'k' }, (work) => {
        work.tx.insert(person).values({ name: 'Half', email: 'half@example.nl' }).run()
        work.record({ action: 'half', subject: 'person:1' })
        throw new Error('halfway')
      }),
    ).toThrow('halfway')
    expect(db.select().from(auditTrail).all()).toEqual(before)
    expect(
      db
        .select()
        .from(person)
        .all()
        .map((row) => row.name),
    ).not.toContain('Half')
    // The key is free again: the form can be sent once more.
    expect(perform(context, people.admin, { submissionKey: 'k' }, () => 'done')).toBe('done')
  })
})
