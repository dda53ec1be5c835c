import { describe, expect, it } from 'vitest'
import { followUpVersion } from '#app/audit-trail/version.server.ts'
import { decideClosure } from '#app/decisions/close.server.ts'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { stateAsOf } from '#app/follow-ups/history.ts'
import { historyOf } from '#app/follow-ups/history-entries.ts'
import { planStep, shareStep } from '#app/follow-ups/plan-step.server.ts'
import { readFollowUpFacts } from '#app/follow-ups/queries.server.ts'
import {
  dropStep,
  finishStep,
  moveStep,
  restoreStep,
  reviseStep,
} from '#app/follow-ups/revise-step.server.ts'
import { Conflict, Forbidden, NotFound, Refusal } from '#app/workflow/errors.ts'
import { auditTrail, stepRevision } from '#db/schema/index.ts'
import { first, polderdam, smallWorld } from '#tests/support/world.ts'

const plan = {
  title: 'Bruggen tellen',
  plannedStartOn: null,
  plannedEndOn: '2026-05-01',
  ownerId: null,
  alsoFor: [],
}

function worldWithPlan() {
  const world = smallWorld()
  const report = world.withReport()
  const id = first(report.followUpIds)
  const { coordinator, owner } = world.people
  assignOwner(world.context, coordinator, id, { ownerId: owner.personId })
  const facts = (followUpId: number) => {
    const found = readFollowUpFacts(world.db, followUpId)
    if (found === null) throw new Error('gone')
    return found
  }
  const steps = (followUpId = id) =>
    stateAsOf(facts(followUpId), { on: world.clock.today(), knownAt: world.clock.now() }).steps
  const { stepId } = planStep(world.context, owner, id, plan)
  return { ...world, ...report, id, owner, facts, steps, stepId }
}

describe('a step', () => {
  it('is finished in one click, and taken back in one', () => {
    const { context, owner, id, stepId, steps, facts, clock } = worldWithPlan()
    finishStep(context, owner, id, stepId, { done: true })
    expect(steps()[0]).toMatchObject({ doneOn: '2026-03-02', title: 'Bruggen tellen' })
    finishStep(context, owner, id, stepId, { done: false })
    expect(steps()[0]?.doneOn).toBeNull()
    const changes = historyOf(facts(id), clock.now()).flatMap((entry) =>
      entry.kind === 'step' ? [entry.change] : [],
    )
    expect(changes).toEqual(['undone', 'done', 'planned'])
  })

  it('writes nothing when it was finished already', () => {
    const { context, db, owner, id, stepId } = worldWithPlan()
    finishStep(context, owner, id, stepId, { done: true })
    const before = db.select().from(stepRevision).all().length
    finishStep(context, owner, id, stepId, { done: true })
    expect(db.select().from(stepRevision).all()).toHaveLength(before)
  })

  it('keeps its first date when the planning moves', () => {
    const { context, owner, id, stepId, steps } = worldWithPlan()
    const moved = { ...plan, plannedEndOn: '2026-09-01', doneOn: null, reason: 'Meer bruggen' }
    reviseStep(context, owner, id, stepId, moved)
    expect(steps()[0]).toMatchObject({
      firstPlannedEndOn: '2026-05-01',
      plannedEndOn: '2026-09-01',
    })
  })

  it('goes off the plan with its reason, and stays in the history', () => {
    const { context, owner, id, stepId, steps, facts, clock } = worldWithPlan()
    dropStep(context, owner, id, stepId, { reason: 'De provincie telt ze al' })
    expect(steps()).toEqual([])
    expect(historyOf(facts(id), clock.now())[0]).toMatchObject({
      kind: 'step',
      change: 'dropped',
      fact: { reason: 'De provincie telt ze al' },
    })
  })

  it('changes places with its neighbour, which is no event in the history', () => {
    const { context, owner, id, stepId, steps, facts, clock } = worldWithPlan()
    planStep(context, owner, id, { ...plan, title: 'Bruggen keuren' })
    const before = historyOf(facts(id), clock.now()).length
    moveStep(context, owner, id, stepId, { to: 'down' })
    expect(steps().map((one) => one.title)).toEqual(['Bruggen keuren', 'Bruggen tellen'])
    moveStep(context, owner, id, stepId, { to: 'down' })
    expect(steps().map((one) => one.title)).toEqual(['Bruggen keuren', 'Bruggen tellen'])
    expect(historyOf(facts(id), clock.now())).toHaveLength(before)
  })

  it('serves follow-ups of several municipalities, where the actor may plan', () => {
    const world = worldWithPlan()
    const { context, db, owner, id, stepId, steps, idsIn, people, personWith } = world
    const there = first(idsIn(polderdam))
    expect(() => shareStep(context, owner, id, stepId, { alsoFor: [there] })).toThrow(NotFound)
    const elsewhere = personWith('coordinator', polderdam)
    const both = { ...people.coordinator, roles: [...people.coordinator.roles, ...elsewhere.roles] }
    shareStep(context, both, id, stepId, { alsoFor: [there] })
    finishStep(context, both, there, stepId, { done: true })
    expect(steps(id)[0]?.doneOn).toBe('2026-03-02')
    expect(steps(there)[0]?.doneOn).toBe('2026-03-02')
    const entries = db.select().from(auditTrail).all()
    expect(
      entries
        .slice(-2)
        .map((entry) => entry.followUpId)
        .sort(),
    ).toEqual([id, there].sort())
    expect(() => shareStep(context, both, id, stepId, { alsoFor: [there] })).toThrow(Refusal)
  })

  it('may be changed by who owns the step, not by another', () => {
    const { context, id, personWith, people } = worldWithPlan()
    const colleague = personWith('owner', undefined, 'collega')
    const mine = { ...plan, ownerId: colleague.personId }
    const { stepId } = planStep(context, people.owner, id, mine)
    finishStep(context, colleague, id, stepId, { done: true })
    const other = personWith('owner', undefined, 'ander')
    expect(() => finishStep(context, other, id, stepId, { done: false })).toThrow(Forbidden)
    expect(() => finishStep(context, people.clerk, id, stepId, { done: false })).toThrow(Forbidden)
    expect(() => planStep(context, colleague, id, plan)).toThrow(Forbidden)
  })

  it('refuses when it is of another follow-up, closed, or changed since', () => {
    const { context, db, id, followUpIds, owner, people, stepId } = worldWithPlan()
    const other = followUpIds[1] ?? 0
    expect(() => finishStep(context, people.coordinator, other, stepId, { done: true })).toThrow(
      NotFound,
    )
    const seenVersion = followUpVersion(db, id)
    planStep(context, owner, id, plan)
    expect(() => finishStep(context, owner, id, stepId, { done: true, seenVersion })).toThrow(
      Conflict,
    )
    const closing = { occurredOn: '2026-03-01', reason: '', consequence: '', documentUrl: '' }
    decideClosure(context, people.clerk, id, closing)
    expect(() => finishStep(context, owner, id, stepId, { done: true })).toThrow('afgedaan')
  })

  it('comes back on the plan, and the history says so', () => {
    const { context, owner, id, stepId, steps, facts } = worldWithPlan()
    dropStep(context, owner, id, stepId, { reason: 'Niet nodig.' })
    expect(steps()).toEqual([])
    restoreStep(context, owner, id, stepId, {})
    expect(steps()).toMatchObject([{ stepId, title: plan.title, plannedEndOn: '2026-05-01' }])
    const changes = historyOf(facts(id), '9999').flatMap((entry) =>
      entry.kind === 'step' ? [entry.change] : [],
    )
    expect(changes).toEqual(['restored', 'dropped', 'planned'])
    restoreStep(context, owner, id, stepId, {})
    expect(facts(id).steps[0]?.revisions).toHaveLength(3)
  })
})
