import { describe, expect, it } from 'vitest'
import { followUpVersion } from '#app/audit-trail/version.server.ts'
import { decideClosure } from '#app/decisions/close.server.ts'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { stateAsOf } from '#app/follow-ups/history.ts'
import { confirmNoChange, postUpdate } from '#app/follow-ups/post-update.server.ts'
import { readFollowUpFacts } from '#app/follow-ups/queries.server.ts'
import { Conflict, Forbidden, NotFound, Refusal } from '#app/workflow/errors.ts'
import { auditTrail, statusUpdate } from '#db/schema/index.ts'
import { elders, first, smallWorld } from '#tests/support/world.ts'

const update = {
  occurredOn: '2026-03-01',
  status: 'in_progress' as const,
  done: 'De lijst is voor de helft klaar.',
  next: '',
  reason: '',
  internalNote: '',
  evidenceTitle: '',
  evidenceUrl: '',
  evidenceOn: null,
}

function worldWithOwner() {
  const world = smallWorld()
  const id = first(world.withReport().followUpIds)
  const { coordinator, owner } = world.people
  assignOwner(world.context, coordinator, id, { ownerId: owner.personId, portfolioHolderId: 1 })
  const state = () => {
    const facts = readFollowUpFacts(world.db, id)
    if (facts === null) throw new Error('gone')
    const { clock } = world
    return stateAsOf(facts, { on: clock.today(), knownAt: clock.now() })
  }
  return { ...world, id, owner, state }
}

describe('postUpdate', () => {
  it('appends the update, its evidence and a trail entry', () => {
    const { context, db, id, owner, state } = worldWithOwner()
    const before = db.select().from(auditTrail).all().length
    postUpdate(context, owner, id, {
      ...update,
      evidenceTitle: 'De lijst',
      evidenceUrl: 'https://duinstad.example/lijst',
      evidenceOn: '2026-02-20',
    })
    expect(state().phase).toBe('in_progress')
    expect(state().lastUpdate?.done).toBe('De lijst is voor de helft klaar.')
    expect(readFollowUpFacts(db, id)?.evidence).toMatchObject([
      { title: 'De lijst', occurredOn: '2026-02-20' },
    ])
    expect(db.select().from(auditTrail).all()).toHaveLength(before + 1)
  })

  it('saves the same form only once', () => {
    const { context, db, id, owner } = worldWithOwner()
    const form = { ...update, submissionKey: 'abc' }
    const one = postUpdate(context, owner, id, form)
    expect(postUpdate(context, owner, id, form)).toEqual(one)
    expect(db.select().from(statusUpdate).all()).toHaveLength(1)
  })

  it('refuses when somebody saved since, and keeps nothing', () => {
    const { context, db, id, owner } = worldWithOwner()
    const seenVersion = followUpVersion(db, id)
    postUpdate(context, owner, id, { ...update, seenVersion })
    expect(() => postUpdate(context, owner, id, { ...update, seenVersion })).toThrow(Conflict)
    expect(db.select().from(statusUpdate).all()).toHaveLength(1)
  })

  it('lets only the owner and the coordinator report', () => {
    const { context, id, personWith, people } = worldWithOwner()
    const colleague = personWith('owner', undefined, 'collega')
    expect(() => postUpdate(context, colleague, id, update)).toThrow(Forbidden)
    expect(() => postUpdate(context, people.clerk, id, update)).toThrow(Forbidden)
    expect(() => postUpdate(context, people.auditor, id, update)).toThrow(Forbidden)
    expect(() => postUpdate(context, people.admin, id, update)).toThrow(NotFound)
    expect(() => postUpdate(context, personWith('coordinator', elders), id, update)).toThrow(
      NotFound,
    )
    postUpdate(context, people.coordinator, id, update)
  })

  it('refuses a day that lies ahead and a closed follow-up', () => {
    const { context, id, owner, people } = worldWithOwner()
    expect(() => postUpdate(context, owner, id, { ...update, occurredOn: '2026-03-03' })).toThrow(
      Refusal,
    )
    const closing = { occurredOn: '2026-03-01', reason: '', consequence: '', documentUrl: '' }
    decideClosure(context, people.clerk, id, closing)
    expect(() => postUpdate(context, owner, id, update)).toThrow('afgedaan')
  })

  it('lets a newer update correct an older one, which stays in history', () => {
    const { context, db, id, owner, state } = worldWithOwner()
    const wrong = postUpdate(context, owner, id, { ...update, status: 'done' })
    postUpdate(context, owner, id, { ...update, replacesId: wrong.statusUpdateId })
    expect(state().status?.status).toBe('in_progress')
    expect(state().updates).toHaveLength(1)
    expect(db.select().from(statusUpdate).all()).toHaveLength(2)
  })

  it('confirms "geen wijziging" without touching the status', () => {
    const { clock, context, id, owner, state } = worldWithOwner()
    postUpdate(context, owner, id, update)
    clock.moveTo('2026-05-04T08:00:00.000Z')
    confirmNoChange(context, owner, id, {})
    expect(state().lastUpdate?.occurredOn).toBe('2026-05-04')
    expect(state().status?.status).toBe('in_progress')
  })
})
