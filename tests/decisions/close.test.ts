import { describe, expect, it } from 'vitest'
import { followUpVersion } from '#app/audit-trail/version.server.ts'
import {
  decideClosure,
  decideClosures,
  proposeClosure,
  reopen,
} from '#app/decisions/close.server.ts'
import { stateAsOf } from '#app/follow-ups/history.ts'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { readFollowUpFacts } from '#app/follow-ups/queries.server.ts'
import { Conflict, Forbidden, NotFound } from '#app/workflow/errors.ts'
import { auditTrail } from '#db/schema/index.ts'
import { elders, first, polderdam } from '#tests/support/world.ts'
import { worldWithMeeting } from './meeting.ts'

const proposal = { reason: 'Alles is gedaan.', consequence: '' }
const closing = { occurredOn: '2026-03-02', reason: '', consequence: '', documentUrl: '' }
const opening = { occurredOn: '2026-03-02', reason: 'De raad wil eerst cijfers.', documentUrl: '' }

function world() {
  const made = worldWithMeeting()
  const { db, clock, context, people } = made
  const id = first(made.followUpIds)
  const state = () => {
    const facts = readFollowUpFacts(db, id)
    if (facts === null) throw new Error('gone')
    return stateAsOf(facts, { on: clock.today(), knownAt: clock.now() })
  }
  const lapse = () =>
    postUpdate(context, people.coordinator, id, {
      occurredOn: '2026-03-01',
      status: 'lapsed',
      done: '',
      next: '',
      reason: 'De brug is gesloopt.',
      internalNote: '',
      evidenceTitle: '',
      evidenceUrl: '',
      evidenceOn: null,
    })
  return { ...made, id, state, lapse }
}

describe('closing', () => {
  it('goes from a proposal to the decision of the council, and back', () => {
    const { context, people, id, state } = world()
    proposeClosure(context, people.executive, id, proposal)
    expect(state().closure).toMatchObject({ kind: 'proposed', party: 'college' })
    expect(() => proposeClosure(context, people.auditor, id, proposal)).toThrow('al voorgedragen')
    decideClosure(context, people.clerk, id, closing)
    expect(state().phase).toBe('closed')
    expect(() => decideClosure(context, people.clerk, id, closing)).toThrow('al afgedaan')
    reopen(context, people.clerk, id, opening)
    expect(state().phase).not.toBe('closed')
    expect(() => reopen(context, people.clerk, id, opening)).toThrow('niet afgedaan')
  })

  it('stays open when the council does not follow the proposal, and can be put forward again', () => {
    const { context, people, id, state } = world()
    proposeClosure(context, people.auditor, id, proposal)
    expect(state().closure?.party).toBe('auditOffice')
    reopen(context, people.clerk, id, opening)
    expect(state().closure).toMatchObject({ kind: 'reopened', party: 'council' })
    proposeClosure(context, people.coordinator, id, proposal)
    expect(state().closure?.kind).toBe('proposed')
  })

  it('needs a reason and what follows where nothing was done', () => {
    const { context, people, id, lapse } = world()
    lapse()
    expect(() => proposeClosure(context, people.coordinator, id, proposal)).toThrow('wat er volgt')
    expect(() => decideClosure(context, people.clerk, id, closing)).toThrow('Geef de reden')
    const reason = 'De raad ziet dat de brug weg is.'
    expect(() => decideClosure(context, people.clerk, id, { ...closing, reason })).toThrow(
      'wat er volgt',
    )
    decideClosure(context, people.clerk, id, { ...closing, reason, consequence: 'Niets.' })
  })

  it('is decided by the clerk, on a day that has come, about what the clerk saw', () => {
    const { db, context, people, personWith, id } = world()
    for (const person of [people.coordinator, people.auditor, people.executive, people.owner])
      expect(() => decideClosure(context, person, id, closing)).toThrow(Forbidden)
    expect(() => decideClosure(context, personWith('clerk', elders), id, closing)).toThrow(NotFound)
    expect(() => proposeClosure(context, people.owner, id, proposal)).toThrow(Forbidden)
    const ahead = { ...closing, occurredOn: '2026-03-03' }
    expect(() => decideClosure(context, people.clerk, id, ahead)).toThrow('moet nog komen')
    const seenVersion = followUpVersion(db, id)
    proposeClosure(context, people.coordinator, id, { ...proposal, seenVersion })
    expect(() => decideClosure(context, people.clerk, id, { ...closing, seenVersion })).toThrow(
      Conflict,
    )
    const before = { ...opening, occurredOn: '2026-03-01' }
    expect(() => reopen(context, people.clerk, id, before)).toThrow('ligt vóór 2 maart 2026')
  })
})

describe('closing several in one meeting', () => {
  const meeting = { occurredOn: '2026-03-02', documentUrl: '' }
  const row = (place: number, followUpId: number, step: 'decide' | 'reopen' = 'decide') => ({
    row: place,
    followUpId,
    step,
    reason: 'De raad besloot het.',
    consequence: '',
  })

  it('logs closed and left open in one go, each with its own entry in the trail', () => {
    const { context, db, people, followUpIds } = world()
    const [one = 0, two = 0] = followUpIds
    for (const id of [one, two]) proposeClosure(context, people.executive, id, proposal)
    const closures = [row(0, one), row(2, two, 'reopen')]
    decideClosures(context, people.clerk, { ...meeting, closures })
    const kinds = [one, two].map((id) => readFollowUpFacts(db, id)?.closures.at(-1)?.kind)
    expect(kinds).toEqual(['decided', 'reopened'])
    const entries = db.select().from(auditTrail).all().slice(-2)
    expect(entries.map((entry) => entry.action)).toEqual(['decidedClosure', 'reopenedClosure'])
  })

  it('saves nothing when one row is wrong, and says at which row', () => {
    const { context, db, people, id, followUpIds, lapse } = world()
    lapse()
    const [, two = 0] = followUpIds
    const closures = [row(0, two), row(4, id)]
    const refused = (() => {
      try {
        decideClosures(context, people.clerk, { ...meeting, closures })
      } catch (error) {
        return error
      }
    })()
    expect(refused).toMatchObject({ field: 'closures[4].consequence' })
    expect(readFollowUpFacts(db, two)?.closures).toEqual([])
  })

  it('is not for someone who may not decide on one of them', () => {
    const { context, people, personWith, followUpIds, idsIn } = world()
    const [one = 0] = followUpIds
    const input = { ...meeting, closures: [row(0, one)] }
    expect(() => decideClosures(context, people.coordinator, input)).toThrow(Forbidden)
    expect(() => decideClosures(context, personWith('clerk', elders), input)).toThrow(NotFound)
    const both = { ...meeting, closures: [row(0, one), row(1, first(idsIn(polderdam)))] }
    expect(() => decideClosures(context, people.clerk, both)).toThrow(NotFound)
  })
})
